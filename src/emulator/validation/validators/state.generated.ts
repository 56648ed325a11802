// @ts-nocheck
// Generated from src/emulator/validation/body-schemas.ts by `npm run generate`. Do not edit.
export const validate = validate20;
export default validate20;
const schema31 = {"$id":"emulator-state","type":"object","additionalProperties":false,"required":["version","teams","projects","tokens","deployments","counter","advancedMs"],"properties":{"version":{"type":"integer","minimum":1,"maximum":1},"teams":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"name":{"type":"string","minLength":1,"maxLength":200},"description":{"type":"string","maxLength":1024},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"projects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","teamId","name","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"teamId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"name":{"type":"string","minLength":1,"maxLength":200},"description":{"type":"string","maxLength":1024},"color":{"type":"string","minLength":1,"maxLength":200},"region":{"type":"string","minLength":1,"maxLength":200},"clusterId":{"type":"string","minLength":1,"maxLength":200},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"tokens":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","sha256","entityType"],"properties":{"name":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"entityType":{"type":"string","enum":["team","org","user"]},"teamId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"permissions":{"type":"array","items":{"type":"string","enum":["Project > AiModels > General > Read","Project > AiModels > General > Create","Project > AiModels > General > Update","Project > AiModels > General > Delete","Project > Projects > Manage > Read","Project > Projects > Manage > Create","Project > Projects > Manage > Delete","Organisation > Team > General > Read","Organisation > Team > General > Create"]}},"projects":{"type":"object","additionalProperties":false,"properties":{"only":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"except":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}}}},"expiresAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"revoked":{"type":"boolean"},"sha256":{"type":"string","minLength":1,"maxLength":200}}}},"deployments":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","projectId","body","createdAt","updatedAt","configuration","from","since"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"projectId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"body":{"type":"object"},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"updatedAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"configuration":{"type":"object","additionalProperties":false,"required":["id","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":200},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000}}},"from":{"type":"string","enum":["pending","provisioning","starting","running"]},"since":{"type":"integer","minimum":0,"maximum":8640000000000000},"polls":{"type":"integer","minimum":0},"forced":{"type":"string","enum":["crashed","paused"]},"deletingSince":{"type":"integer","minimum":0,"maximum":8640000000000000},"gone":{"type":"boolean"},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"counter":{"type":"integer","minimum":0},"advancedMs":{"type":"integer","minimum":0,"maximum":3200000000000}}};
const func1 = (text) => [...text].length;
const func6 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9-]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="emulator-state" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.teams === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "teams"},message:"must have required property '"+"teams"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.projects === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "projects"},message:"must have required property '"+"projects"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tokens === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.deployments === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deployments"},message:"must have required property '"+"deployments"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.counter === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counter"},message:"must have required property '"+"counter"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.advancedMs === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "advancedMs"},message:"must have required property '"+"advancedMs"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "version") || (key0 === "teams")) || (key0 === "projects")) || (key0 === "tokens")) || (key0 === "deployments")) || (key0 === "counter")) || (key0 === "advancedMs"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err10 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.teams !== undefined){
let data1 = data.teams;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err11 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.name === undefined){
const err12 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2.createdAt === undefined){
const err13 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "id") || (key1 === "name")) || (key1 === "description")) || (key1 === "createdAt")) || (key1 === "sequence"))){
const err14 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 === "string"){
if(func1(data3) > 100){
const err15 = {instancePath:instancePath+"/teams/" + i0+"/id",schemaPath:"#/properties/teams/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data3) < 1){
const err16 = {instancePath:instancePath+"/teams/" + i0+"/id",schemaPath:"#/properties/teams/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern4.test(data3)){
const err17 = {instancePath:instancePath+"/teams/" + i0+"/id",schemaPath:"#/properties/teams/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/teams/" + i0+"/id",schemaPath:"#/properties/teams/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err19 = {instancePath:instancePath+"/teams/" + i0+"/name",schemaPath:"#/properties/teams/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data4) < 1){
const err20 = {instancePath:instancePath+"/teams/" + i0+"/name",schemaPath:"#/properties/teams/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/teams/" + i0+"/name",schemaPath:"#/properties/teams/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data2.description !== undefined){
let data5 = data2.description;
if(typeof data5 === "string"){
if(func1(data5) > 1024){
const err22 = {instancePath:instancePath+"/teams/" + i0+"/description",schemaPath:"#/properties/teams/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/teams/" + i0+"/description",schemaPath:"#/properties/teams/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data2.createdAt !== undefined){
let data6 = data2.createdAt;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err24 = {instancePath:instancePath+"/teams/" + i0+"/createdAt",schemaPath:"#/properties/teams/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 8640000000000000 || isNaN(data6)){
const err25 = {instancePath:instancePath+"/teams/" + i0+"/createdAt",schemaPath:"#/properties/teams/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err26 = {instancePath:instancePath+"/teams/" + i0+"/createdAt",schemaPath:"#/properties/teams/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data2.sequence !== undefined){
let data7 = data2.sequence;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err27 = {instancePath:instancePath+"/teams/" + i0+"/sequence",schemaPath:"#/properties/teams/items/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err28 = {instancePath:instancePath+"/teams/" + i0+"/sequence",schemaPath:"#/properties/teams/items/properties/sequence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err29 = {instancePath:instancePath+"/teams/" + i0+"/sequence",schemaPath:"#/properties/teams/items/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.projects !== undefined){
let data8 = data.projects;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err32 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.teamId === undefined){
const err33 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/required",keyword:"required",params:{missingProperty: "teamId"},message:"must have required property '"+"teamId"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.name === undefined){
const err34 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.createdAt === undefined){
const err35 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 in data9){
if(!(func6.call(schema31.properties.projects.items.properties, key2))){
const err36 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(func1(data10) > 100){
const err37 = {instancePath:instancePath+"/projects/" + i1+"/id",schemaPath:"#/properties/projects/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data10) < 1){
const err38 = {instancePath:instancePath+"/projects/" + i1+"/id",schemaPath:"#/properties/projects/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern4.test(data10)){
const err39 = {instancePath:instancePath+"/projects/" + i1+"/id",schemaPath:"#/properties/projects/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/projects/" + i1+"/id",schemaPath:"#/properties/projects/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.teamId !== undefined){
let data11 = data9.teamId;
if(typeof data11 === "string"){
if(func1(data11) > 100){
const err41 = {instancePath:instancePath+"/projects/" + i1+"/teamId",schemaPath:"#/properties/projects/items/properties/teamId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data11) < 1){
const err42 = {instancePath:instancePath+"/projects/" + i1+"/teamId",schemaPath:"#/properties/projects/items/properties/teamId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern4.test(data11)){
const err43 = {instancePath:instancePath+"/projects/" + i1+"/teamId",schemaPath:"#/properties/projects/items/properties/teamId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/projects/" + i1+"/teamId",schemaPath:"#/properties/projects/items/properties/teamId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.name !== undefined){
let data12 = data9.name;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err45 = {instancePath:instancePath+"/projects/" + i1+"/name",schemaPath:"#/properties/projects/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data12) < 1){
const err46 = {instancePath:instancePath+"/projects/" + i1+"/name",schemaPath:"#/properties/projects/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/projects/" + i1+"/name",schemaPath:"#/properties/projects/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.description !== undefined){
let data13 = data9.description;
if(typeof data13 === "string"){
if(func1(data13) > 1024){
const err48 = {instancePath:instancePath+"/projects/" + i1+"/description",schemaPath:"#/properties/projects/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/projects/" + i1+"/description",schemaPath:"#/properties/projects/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data9.color !== undefined){
let data14 = data9.color;
if(typeof data14 === "string"){
if(func1(data14) > 200){
const err50 = {instancePath:instancePath+"/projects/" + i1+"/color",schemaPath:"#/properties/projects/items/properties/color/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func1(data14) < 1){
const err51 = {instancePath:instancePath+"/projects/" + i1+"/color",schemaPath:"#/properties/projects/items/properties/color/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/projects/" + i1+"/color",schemaPath:"#/properties/projects/items/properties/color/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data9.region !== undefined){
let data15 = data9.region;
if(typeof data15 === "string"){
if(func1(data15) > 200){
const err53 = {instancePath:instancePath+"/projects/" + i1+"/region",schemaPath:"#/properties/projects/items/properties/region/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func1(data15) < 1){
const err54 = {instancePath:instancePath+"/projects/" + i1+"/region",schemaPath:"#/properties/projects/items/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/projects/" + i1+"/region",schemaPath:"#/properties/projects/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data9.clusterId !== undefined){
let data16 = data9.clusterId;
if(typeof data16 === "string"){
if(func1(data16) > 200){
const err56 = {instancePath:instancePath+"/projects/" + i1+"/clusterId",schemaPath:"#/properties/projects/items/properties/clusterId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func1(data16) < 1){
const err57 = {instancePath:instancePath+"/projects/" + i1+"/clusterId",schemaPath:"#/properties/projects/items/properties/clusterId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/projects/" + i1+"/clusterId",schemaPath:"#/properties/projects/items/properties/clusterId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data9.createdAt !== undefined){
let data17 = data9.createdAt;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err59 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 8640000000000000 || isNaN(data17)){
const err60 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err61 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data9.sequence !== undefined){
let data18 = data9.sequence;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err62 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err63 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err64 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/projects",schemaPath:"#/properties/projects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.tokens !== undefined){
let data19 = data.tokens;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
const err67 = {instancePath:instancePath+"/tokens/" + i2,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data20.sha256 === undefined){
const err68 = {instancePath:instancePath+"/tokens/" + i2,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data20.entityType === undefined){
const err69 = {instancePath:instancePath+"/tokens/" + i2,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "entityType"},message:"must have required property '"+"entityType"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key3 in data20){
if(!((((((((key3 === "name") || (key3 === "entityType")) || (key3 === "teamId")) || (key3 === "permissions")) || (key3 === "projects")) || (key3 === "expiresAt")) || (key3 === "revoked")) || (key3 === "sha256"))){
const err70 = {instancePath:instancePath+"/tokens/" + i2,schemaPath:"#/properties/tokens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(func1(data21) > 100){
const err71 = {instancePath:instancePath+"/tokens/" + i2+"/name",schemaPath:"#/properties/tokens/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data21) < 1){
const err72 = {instancePath:instancePath+"/tokens/" + i2+"/name",schemaPath:"#/properties/tokens/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!pattern4.test(data21)){
const err73 = {instancePath:instancePath+"/tokens/" + i2+"/name",schemaPath:"#/properties/tokens/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/tokens/" + i2+"/name",schemaPath:"#/properties/tokens/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data20.entityType !== undefined){
let data22 = data20.entityType;
if(typeof data22 !== "string"){
const err75 = {instancePath:instancePath+"/tokens/" + i2+"/entityType",schemaPath:"#/properties/tokens/items/properties/entityType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((data22 === "team") || (data22 === "org")) || (data22 === "user"))){
const err76 = {instancePath:instancePath+"/tokens/" + i2+"/entityType",schemaPath:"#/properties/tokens/items/properties/entityType/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokens.items.properties.entityType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data20.teamId !== undefined){
let data23 = data20.teamId;
if(typeof data23 === "string"){
if(func1(data23) > 100){
const err77 = {instancePath:instancePath+"/tokens/" + i2+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data23) < 1){
const err78 = {instancePath:instancePath+"/tokens/" + i2+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern4.test(data23)){
const err79 = {instancePath:instancePath+"/tokens/" + i2+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/tokens/" + i2+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data20.permissions !== undefined){
let data24 = data20.permissions;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err81 = {instancePath:instancePath+"/tokens/" + i2+"/permissions/" + i3,schemaPath:"#/properties/tokens/items/properties/permissions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!(((((((((data25 === "Project > AiModels > General > Read") || (data25 === "Project > AiModels > General > Create")) || (data25 === "Project > AiModels > General > Update")) || (data25 === "Project > AiModels > General > Delete")) || (data25 === "Project > Projects > Manage > Read")) || (data25 === "Project > Projects > Manage > Create")) || (data25 === "Project > Projects > Manage > Delete")) || (data25 === "Organisation > Team > General > Read")) || (data25 === "Organisation > Team > General > Create"))){
const err82 = {instancePath:instancePath+"/tokens/" + i2+"/permissions/" + i3,schemaPath:"#/properties/tokens/items/properties/permissions/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokens.items.properties.permissions.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/tokens/" + i2+"/permissions",schemaPath:"#/properties/tokens/items/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data20.projects !== undefined){
let data26 = data20.projects;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key4 in data26){
if(!((key4 === "only") || (key4 === "except"))){
const err84 = {instancePath:instancePath+"/tokens/" + i2+"/projects",schemaPath:"#/properties/tokens/items/properties/projects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data26.only !== undefined){
let data27 = data26.only;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
if(typeof data28 === "string"){
if(func1(data28) > 200){
const err85 = {instancePath:instancePath+"/tokens/" + i2+"/projects/only/" + i4,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func1(data28) < 1){
const err86 = {instancePath:instancePath+"/tokens/" + i2+"/projects/only/" + i4,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/tokens/" + i2+"/projects/only/" + i4,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/tokens/" + i2+"/projects/only",schemaPath:"#/properties/tokens/items/properties/projects/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.except !== undefined){
let data29 = data26.except;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
if(typeof data30 === "string"){
if(func1(data30) > 200){
const err89 = {instancePath:instancePath+"/tokens/" + i2+"/projects/except/" + i5,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(func1(data30) < 1){
const err90 = {instancePath:instancePath+"/tokens/" + i2+"/projects/except/" + i5,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/tokens/" + i2+"/projects/except/" + i5,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/tokens/" + i2+"/projects/except",schemaPath:"#/properties/tokens/items/properties/projects/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/tokens/" + i2+"/projects",schemaPath:"#/properties/tokens/items/properties/projects/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data20.expiresAt !== undefined){
let data31 = data20.expiresAt;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err94 = {instancePath:instancePath+"/tokens/" + i2+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 8640000000000000 || isNaN(data31)){
const err95 = {instancePath:instancePath+"/tokens/" + i2+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err96 = {instancePath:instancePath+"/tokens/" + i2+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data20.revoked !== undefined){
if(typeof data20.revoked !== "boolean"){
const err97 = {instancePath:instancePath+"/tokens/" + i2+"/revoked",schemaPath:"#/properties/tokens/items/properties/revoked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data20.sha256 !== undefined){
let data33 = data20.sha256;
if(typeof data33 === "string"){
if(func1(data33) > 200){
const err98 = {instancePath:instancePath+"/tokens/" + i2+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func1(data33) < 1){
const err99 = {instancePath:instancePath+"/tokens/" + i2+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/tokens/" + i2+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/tokens/" + i2,schemaPath:"#/properties/tokens/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.deployments !== undefined){
let data34 = data.deployments;
if(Array.isArray(data34)){
const len6 = data34.length;
for(let i6=0; i6<len6; i6++){
let data35 = data34[i6];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.id === undefined){
const err103 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data35.projectId === undefined){
const err104 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "projectId"},message:"must have required property '"+"projectId"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data35.body === undefined){
const err105 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data35.createdAt === undefined){
const err106 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data35.updatedAt === undefined){
const err107 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data35.configuration === undefined){
const err108 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "configuration"},message:"must have required property '"+"configuration"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data35.from === undefined){
const err109 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data35.since === undefined){
const err110 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key5 in data35){
if(!(func6.call(schema31.properties.deployments.items.properties, key5))){
const err111 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data35.id !== undefined){
let data36 = data35.id;
if(typeof data36 === "string"){
if(func1(data36) > 100){
const err112 = {instancePath:instancePath+"/deployments/" + i6+"/id",schemaPath:"#/properties/deployments/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(func1(data36) < 1){
const err113 = {instancePath:instancePath+"/deployments/" + i6+"/id",schemaPath:"#/properties/deployments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!pattern4.test(data36)){
const err114 = {instancePath:instancePath+"/deployments/" + i6+"/id",schemaPath:"#/properties/deployments/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/deployments/" + i6+"/id",schemaPath:"#/properties/deployments/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data35.projectId !== undefined){
let data37 = data35.projectId;
if(typeof data37 === "string"){
if(func1(data37) > 100){
const err116 = {instancePath:instancePath+"/deployments/" + i6+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(func1(data37) < 1){
const err117 = {instancePath:instancePath+"/deployments/" + i6+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!pattern4.test(data37)){
const err118 = {instancePath:instancePath+"/deployments/" + i6+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/deployments/" + i6+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data35.body !== undefined){
let data38 = data35.body;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err120 = {instancePath:instancePath+"/deployments/" + i6+"/body",schemaPath:"#/properties/deployments/items/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data35.createdAt !== undefined){
let data39 = data35.createdAt;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err121 = {instancePath:instancePath+"/deployments/" + i6+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 8640000000000000 || isNaN(data39)){
const err122 = {instancePath:instancePath+"/deployments/" + i6+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err123 = {instancePath:instancePath+"/deployments/" + i6+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
if(data35.updatedAt !== undefined){
let data40 = data35.updatedAt;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err124 = {instancePath:instancePath+"/deployments/" + i6+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 8640000000000000 || isNaN(data40)){
const err125 = {instancePath:instancePath+"/deployments/" + i6+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err126 = {instancePath:instancePath+"/deployments/" + i6+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
if(data35.configuration !== undefined){
let data41 = data35.configuration;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.id === undefined){
const err127 = {instancePath:instancePath+"/deployments/" + i6+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data41.createdAt === undefined){
const err128 = {instancePath:instancePath+"/deployments/" + i6+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key6 in data41){
if(!((key6 === "id") || (key6 === "createdAt"))){
const err129 = {instancePath:instancePath+"/deployments/" + i6+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data41.id !== undefined){
let data42 = data41.id;
if(typeof data42 === "string"){
if(func1(data42) > 200){
const err130 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(func1(data42) < 1){
const err131 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data41.createdAt !== undefined){
let data43 = data41.createdAt;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err133 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 8640000000000000 || isNaN(data43)){
const err134 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err135 = {instancePath:instancePath+"/deployments/" + i6+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
}
else {
const err136 = {instancePath:instancePath+"/deployments/" + i6+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data35.from !== undefined){
let data44 = data35.from;
if(typeof data44 !== "string"){
const err137 = {instancePath:instancePath+"/deployments/" + i6+"/from",schemaPath:"#/properties/deployments/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!((((data44 === "pending") || (data44 === "provisioning")) || (data44 === "starting")) || (data44 === "running"))){
const err138 = {instancePath:instancePath+"/deployments/" + i6+"/from",schemaPath:"#/properties/deployments/items/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data35.since !== undefined){
let data45 = data35.since;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err139 = {instancePath:instancePath+"/deployments/" + i6+"/since",schemaPath:"#/properties/deployments/items/properties/since/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 8640000000000000 || isNaN(data45)){
const err140 = {instancePath:instancePath+"/deployments/" + i6+"/since",schemaPath:"#/properties/deployments/items/properties/since/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err141 = {instancePath:instancePath+"/deployments/" + i6+"/since",schemaPath:"#/properties/deployments/items/properties/since/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
if(data35.polls !== undefined){
let data46 = data35.polls;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err142 = {instancePath:instancePath+"/deployments/" + i6+"/polls",schemaPath:"#/properties/deployments/items/properties/polls/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err143 = {instancePath:instancePath+"/deployments/" + i6+"/polls",schemaPath:"#/properties/deployments/items/properties/polls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data35.forced !== undefined){
let data47 = data35.forced;
if(typeof data47 !== "string"){
const err144 = {instancePath:instancePath+"/deployments/" + i6+"/forced",schemaPath:"#/properties/deployments/items/properties/forced/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(!((data47 === "crashed") || (data47 === "paused"))){
const err145 = {instancePath:instancePath+"/deployments/" + i6+"/forced",schemaPath:"#/properties/deployments/items/properties/forced/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.forced.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data35.deletingSince !== undefined){
let data48 = data35.deletingSince;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err146 = {instancePath:instancePath+"/deployments/" + i6+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 8640000000000000 || isNaN(data48)){
const err147 = {instancePath:instancePath+"/deployments/" + i6+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data48 < 0 || isNaN(data48)){
const err148 = {instancePath:instancePath+"/deployments/" + i6+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
if(data35.gone !== undefined){
if(typeof data35.gone !== "boolean"){
const err149 = {instancePath:instancePath+"/deployments/" + i6+"/gone",schemaPath:"#/properties/deployments/items/properties/gone/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data35.sequence !== undefined){
let data50 = data35.sequence;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err150 = {instancePath:instancePath+"/deployments/" + i6+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 9007199254740991 || isNaN(data50)){
const err151 = {instancePath:instancePath+"/deployments/" + i6+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data50 < 0 || isNaN(data50)){
const err152 = {instancePath:instancePath+"/deployments/" + i6+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
}
else {
const err153 = {instancePath:instancePath+"/deployments/" + i6,schemaPath:"#/properties/deployments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.counter !== undefined){
let data51 = data.counter;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err155 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err156 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data.advancedMs !== undefined){
let data52 = data.advancedMs;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err157 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 3200000000000 || isNaN(data52)){
const err158 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3200000000000},message:"must be <= 3200000000000"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data52 < 0 || isNaN(data52)){
const err159 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
}
else {
const err160 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

