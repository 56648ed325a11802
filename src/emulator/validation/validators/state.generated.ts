// @ts-nocheck
// Generated from src/emulator/validation/body-schemas.ts by `npm run generate`. Do not edit.
export const validate = validate20;
export default validate20;
const schema31 = {"$id":"emulator-state","type":"object","additionalProperties":false,"required":["version","teams","projects","tokens","deployments","counter","advancedMs"],"properties":{"version":{"type":"integer","minimum":1,"maximum":1},"teams":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"name":{"type":"string","minLength":1,"maxLength":200},"description":{"type":"string","maxLength":1024},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"projects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","teamId","name","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"teamId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"name":{"type":"string","minLength":1,"maxLength":200},"description":{"type":"string","maxLength":1024},"color":{"type":"string","minLength":1,"maxLength":200},"region":{"type":"string","minLength":1,"maxLength":200},"clusterId":{"type":"string","minLength":1,"maxLength":200},"networking":{"type":"object","additionalProperties":false,"required":[],"properties":{"allowedIngressProjects":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9-]+$"}},"tailscale":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"authKeyTags":{"type":"array","items":{"type":"string","pattern":"^tag:.+"}},"restrictions":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"}},"tagMatchCondition":{"type":"string","enum":["and","or"]}}},"options":{"type":"object","additionalProperties":false,"required":[],"properties":{"applyToAddons":{"type":"boolean"},"applyToAddonJobs":{"type":"boolean"},"autoRedeployOnRegeneration":{"type":"boolean"}}},"tailscaleOptions":{"type":"object","additionalProperties":false,"required":[],"properties":{"acceptRoutes":{"type":"boolean"}}},"secrets":{"type":"object","additionalProperties":false,"required":["clientId","clientSecret"],"properties":{"clientId":{"type":"string"},"clientSecret":{"type":"string"}}}}},"hostAliases":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"hostEntries":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["ipAddress","hostnames"],"properties":{"ipAddress":{"type":"string"},"hostnames":{"type":"array","items":{"type":"string"}}}}},"restrictions":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"}},"tagMatchCondition":{"type":"string","enum":["and","or"]}}}}}}},"customRegistry":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"configuration":{"type":"object","additionalProperties":false,"required":["credentialId"],"properties":{"credentialId":{"type":"string","pattern":"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},"provider":{"type":"string","enum":["acr","ecr","gar","dockerhub","dhi","github","gitlab","custom","legacy"]}}}}},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"tokens":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","sha256","entityType"],"properties":{"name":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"entityType":{"type":"string","enum":["team","org","user"]},"teamId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"permissions":{"type":"array","items":{"type":"string","enum":["Project > AiModels > General > Read","Project > AiModels > General > Create","Project > AiModels > General > Update","Project > AiModels > General > Delete","Project > Projects > Manage > Read","Project > Projects > Manage > Create","Project > Projects > Manage > Delete","Organisation > Team > General > Read","Organisation > Team > General > Create"]}},"projects":{"type":"object","additionalProperties":false,"properties":{"only":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"except":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}}}},"expiresAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"revoked":{"type":"boolean"},"sha256":{"type":"string","minLength":1,"maxLength":200},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000}}}},"deployments":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","projectId","body","createdAt","updatedAt","configuration","from","since"],"properties":{"id":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"projectId":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9-]+$"},"body":{"type":"object"},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"updatedAt":{"type":"integer","minimum":0,"maximum":8640000000000000},"configuration":{"type":"object","additionalProperties":false,"required":["id","createdAt"],"properties":{"id":{"type":"string","minLength":1,"maxLength":200},"createdAt":{"type":"integer","minimum":0,"maximum":8640000000000000}}},"from":{"type":"string","enum":["pending","provisioning","starting","running"]},"since":{"type":"integer","minimum":0,"maximum":8640000000000000},"polls":{"type":"integer","minimum":0},"forced":{"type":"string","enum":["crashed","paused"]},"deletingSince":{"type":"integer","minimum":0,"maximum":8640000000000000},"gone":{"type":"boolean"},"sequence":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"counter":{"type":"integer","minimum":0},"advancedMs":{"type":"integer","minimum":0,"maximum":3200000000000}}};
const func1 = (text) => [...text].length;
const func6 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern8 = new RegExp("^tag:.+", "u");
const pattern9 = new RegExp("^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$", "u");
const pattern11 = new RegExp("^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$", "u");

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
if(data9.networking !== undefined){
let data17 = data9.networking;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(((key3 === "allowedIngressProjects") || (key3 === "tailscale")) || (key3 === "hostAliases"))){
const err59 = {instancePath:instancePath+"/projects/" + i1+"/networking",schemaPath:"#/properties/projects/items/properties/networking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data17.allowedIngressProjects !== undefined){
let data18 = data17.allowedIngressProjects;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err60 = {instancePath:instancePath+"/projects/" + i1+"/networking/allowedIngressProjects/" + i2,schemaPath:"#/properties/projects/items/properties/networking/properties/allowedIngressProjects/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/projects/" + i1+"/networking/allowedIngressProjects/" + i2,schemaPath:"#/properties/projects/items/properties/networking/properties/allowedIngressProjects/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err62 = {instancePath:instancePath+"/projects/" + i1+"/networking/allowedIngressProjects",schemaPath:"#/properties/projects/items/properties/networking/properties/allowedIngressProjects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data17.tailscale !== undefined){
let data20 = data17.tailscale;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!((((((key4 === "enabled") || (key4 === "authKeyTags")) || (key4 === "restrictions")) || (key4 === "options")) || (key4 === "tailscaleOptions")) || (key4 === "secrets"))){
const err63 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data20.enabled !== undefined){
if(typeof data20.enabled !== "boolean"){
const err64 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/enabled",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.authKeyTags !== undefined){
let data22 = data20.authKeyTags;
if(Array.isArray(data22)){
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
if(typeof data23 === "string"){
if(!pattern8.test(data23)){
const err65 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/authKeyTags/" + i3,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/authKeyTags/items/pattern",keyword:"pattern",params:{pattern: "^tag:.+"},message:"must match pattern \""+"^tag:.+"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/authKeyTags/" + i3,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/authKeyTags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/authKeyTags",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/authKeyTags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data20.restrictions !== undefined){
let data24 = data20.restrictions;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.enabled === undefined){
const err68 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key5 in data24){
if(!(((key5 === "enabled") || (key5 === "tags")) || (key5 === "tagMatchCondition"))){
const err69 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data24.enabled !== undefined){
if(typeof data24.enabled !== "boolean"){
const err70 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/enabled",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.tags !== undefined){
let data26 = data24.tags;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
let data27 = data26[i4];
if(typeof data27 === "string"){
if(func1(data27) > 39){
const err71 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tags/" + i4,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data27) < 3){
const err72 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tags/" + i4,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!pattern9.test(data27)){
const err73 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tags/" + i4,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
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
const err74 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tags/" + i4,schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tags",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data24.tagMatchCondition !== undefined){
let data28 = data24.tagMatchCondition;
if(typeof data28 !== "string"){
const err76 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tagMatchCondition",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tagMatchCondition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((data28 === "and") || (data28 === "or"))){
const err77 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions/tagMatchCondition",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/properties/tagMatchCondition/enum",keyword:"enum",params:{allowedValues: schema31.properties.projects.items.properties.networking.properties.tailscale.properties.restrictions.properties.tagMatchCondition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/restrictions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data20.options !== undefined){
let data29 = data20.options;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!(((key6 === "applyToAddons") || (key6 === "applyToAddonJobs")) || (key6 === "autoRedeployOnRegeneration"))){
const err79 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/options",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data29.applyToAddons !== undefined){
if(typeof data29.applyToAddons !== "boolean"){
const err80 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/options/applyToAddons",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/options/properties/applyToAddons/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data29.applyToAddonJobs !== undefined){
if(typeof data29.applyToAddonJobs !== "boolean"){
const err81 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/options/applyToAddonJobs",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/options/properties/applyToAddonJobs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data29.autoRedeployOnRegeneration !== undefined){
if(typeof data29.autoRedeployOnRegeneration !== "boolean"){
const err82 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/options/autoRedeployOnRegeneration",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/options/properties/autoRedeployOnRegeneration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err83 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/options",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data20.tailscaleOptions !== undefined){
let data33 = data20.tailscaleOptions;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
if(!(key7 === "acceptRoutes")){
const err84 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/tailscaleOptions",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/tailscaleOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data33.acceptRoutes !== undefined){
if(typeof data33.acceptRoutes !== "boolean"){
const err85 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/tailscaleOptions/acceptRoutes",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/tailscaleOptions/properties/acceptRoutes/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/tailscaleOptions",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/tailscaleOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data20.secrets !== undefined){
let data35 = data20.secrets;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.clientId === undefined){
const err87 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data35.clientSecret === undefined){
const err88 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/required",keyword:"required",params:{missingProperty: "clientSecret"},message:"must have required property '"+"clientSecret"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key8 in data35){
if(!((key8 === "clientId") || (key8 === "clientSecret"))){
const err89 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data35.clientId !== undefined){
if(typeof data35.clientId !== "string"){
const err90 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets/clientId",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data35.clientSecret !== undefined){
if(typeof data35.clientSecret !== "string"){
const err91 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets/clientSecret",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err92 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale/secrets",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err93 = {instancePath:instancePath+"/projects/" + i1+"/networking/tailscale",schemaPath:"#/properties/projects/items/properties/networking/properties/tailscale/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data17.hostAliases !== undefined){
let data38 = data17.hostAliases;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key9 in data38){
if(!(((key9 === "enabled") || (key9 === "hostEntries")) || (key9 === "restrictions"))){
const err94 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data38.enabled !== undefined){
if(typeof data38.enabled !== "boolean"){
const err95 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/enabled",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data38.hostEntries !== undefined){
let data40 = data38.hostEntries;
if(Array.isArray(data40)){
const len5 = data40.length;
for(let i5=0; i5<len5; i5++){
let data41 = data40[i5];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.ipAddress === undefined){
const err96 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/required",keyword:"required",params:{missingProperty: "ipAddress"},message:"must have required property '"+"ipAddress"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data41.hostnames === undefined){
const err97 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/required",keyword:"required",params:{missingProperty: "hostnames"},message:"must have required property '"+"hostnames"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key10 in data41){
if(!((key10 === "ipAddress") || (key10 === "hostnames"))){
const err98 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data41.ipAddress !== undefined){
if(typeof data41.ipAddress !== "string"){
const err99 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5+"/ipAddress",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/ipAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data41.hostnames !== undefined){
let data43 = data41.hostnames;
if(Array.isArray(data43)){
const len6 = data43.length;
for(let i6=0; i6<len6; i6++){
if(typeof data43[i6] !== "string"){
const err100 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5+"/hostnames/" + i6,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/hostnames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err101 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5+"/hostnames",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/hostnames/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err102 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries/" + i5,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/hostEntries",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/hostEntries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data38.restrictions !== undefined){
let data45 = data38.restrictions;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.enabled === undefined){
const err104 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key11 in data45){
if(!(((key11 === "enabled") || (key11 === "tags")) || (key11 === "tagMatchCondition"))){
const err105 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data45.enabled !== undefined){
if(typeof data45.enabled !== "boolean"){
const err106 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/enabled",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data45.tags !== undefined){
let data47 = data45.tags;
if(Array.isArray(data47)){
const len7 = data47.length;
for(let i7=0; i7<len7; i7++){
let data48 = data47[i7];
if(typeof data48 === "string"){
if(func1(data48) > 39){
const err107 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tags/" + i7,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(func1(data48) < 3){
const err108 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tags/" + i7,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!pattern9.test(data48)){
const err109 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tags/" + i7,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tags/" + i7,schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tags",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data45.tagMatchCondition !== undefined){
let data49 = data45.tagMatchCondition;
if(typeof data49 !== "string"){
const err112 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tagMatchCondition",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tagMatchCondition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!((data49 === "and") || (data49 === "or"))){
const err113 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions/tagMatchCondition",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/properties/tagMatchCondition/enum",keyword:"enum",params:{allowedValues: schema31.properties.projects.items.properties.networking.properties.hostAliases.properties.restrictions.properties.tagMatchCondition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases/restrictions",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/properties/restrictions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/projects/" + i1+"/networking/hostAliases",schemaPath:"#/properties/projects/items/properties/networking/properties/hostAliases/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/projects/" + i1+"/networking",schemaPath:"#/properties/projects/items/properties/networking/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data9.customRegistry !== undefined){
let data50 = data9.customRegistry;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key12 in data50){
if(!((key12 === "enabled") || (key12 === "configuration"))){
const err117 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry",schemaPath:"#/properties/projects/items/properties/customRegistry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data50.enabled !== undefined){
if(typeof data50.enabled !== "boolean"){
const err118 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/enabled",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data50.configuration !== undefined){
let data52 = data50.configuration;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.credentialId === undefined){
const err119 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/required",keyword:"required",params:{missingProperty: "credentialId"},message:"must have required property '"+"credentialId"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key13 in data52){
if(!((key13 === "credentialId") || (key13 === "provider"))){
const err120 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data52.credentialId !== undefined){
let data53 = data52.credentialId;
if(typeof data53 === "string"){
if(!pattern11.test(data53)){
const err121 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration/credentialId",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/properties/credentialId/pattern",keyword:"pattern",params:{pattern: "^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration/credentialId",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/properties/credentialId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data52.provider !== undefined){
let data54 = data52.provider;
if(typeof data54 !== "string"){
const err123 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration/provider",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!(((((((((data54 === "acr") || (data54 === "ecr")) || (data54 === "gar")) || (data54 === "dockerhub")) || (data54 === "dhi")) || (data54 === "github")) || (data54 === "gitlab")) || (data54 === "custom")) || (data54 === "legacy"))){
const err124 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration/provider",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.projects.items.properties.customRegistry.properties.configuration.properties.provider.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry/configuration",schemaPath:"#/properties/projects/items/properties/customRegistry/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/projects/" + i1+"/customRegistry",schemaPath:"#/properties/projects/items/properties/customRegistry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data9.createdAt !== undefined){
let data55 = data9.createdAt;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err127 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 8640000000000000 || isNaN(data55)){
const err128 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data55 < 0 || isNaN(data55)){
const err129 = {instancePath:instancePath+"/projects/" + i1+"/createdAt",schemaPath:"#/properties/projects/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
if(data9.sequence !== undefined){
let data56 = data9.sequence;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err130 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 9007199254740991 || isNaN(data56)){
const err131 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data56 < 0 || isNaN(data56)){
const err132 = {instancePath:instancePath+"/projects/" + i1+"/sequence",schemaPath:"#/properties/projects/items/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
}
else {
const err133 = {instancePath:instancePath+"/projects/" + i1,schemaPath:"#/properties/projects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/projects",schemaPath:"#/properties/projects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.tokens !== undefined){
let data57 = data.tokens;
if(Array.isArray(data57)){
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.name === undefined){
const err135 = {instancePath:instancePath+"/tokens/" + i8,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data58.sha256 === undefined){
const err136 = {instancePath:instancePath+"/tokens/" + i8,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data58.entityType === undefined){
const err137 = {instancePath:instancePath+"/tokens/" + i8,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty: "entityType"},message:"must have required property '"+"entityType"+"'"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key14 in data58){
if(!(func6.call(schema31.properties.tokens.items.properties, key14))){
const err138 = {instancePath:instancePath+"/tokens/" + i8,schemaPath:"#/properties/tokens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data58.name !== undefined){
let data59 = data58.name;
if(typeof data59 === "string"){
if(func1(data59) > 100){
const err139 = {instancePath:instancePath+"/tokens/" + i8+"/name",schemaPath:"#/properties/tokens/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(func1(data59) < 1){
const err140 = {instancePath:instancePath+"/tokens/" + i8+"/name",schemaPath:"#/properties/tokens/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(!pattern4.test(data59)){
const err141 = {instancePath:instancePath+"/tokens/" + i8+"/name",schemaPath:"#/properties/tokens/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/tokens/" + i8+"/name",schemaPath:"#/properties/tokens/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data58.entityType !== undefined){
let data60 = data58.entityType;
if(typeof data60 !== "string"){
const err143 = {instancePath:instancePath+"/tokens/" + i8+"/entityType",schemaPath:"#/properties/tokens/items/properties/entityType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(!(((data60 === "team") || (data60 === "org")) || (data60 === "user"))){
const err144 = {instancePath:instancePath+"/tokens/" + i8+"/entityType",schemaPath:"#/properties/tokens/items/properties/entityType/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokens.items.properties.entityType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data58.teamId !== undefined){
let data61 = data58.teamId;
if(typeof data61 === "string"){
if(func1(data61) > 100){
const err145 = {instancePath:instancePath+"/tokens/" + i8+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(func1(data61) < 1){
const err146 = {instancePath:instancePath+"/tokens/" + i8+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(!pattern4.test(data61)){
const err147 = {instancePath:instancePath+"/tokens/" + i8+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/tokens/" + i8+"/teamId",schemaPath:"#/properties/tokens/items/properties/teamId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data58.permissions !== undefined){
let data62 = data58.permissions;
if(Array.isArray(data62)){
const len9 = data62.length;
for(let i9=0; i9<len9; i9++){
let data63 = data62[i9];
if(typeof data63 !== "string"){
const err149 = {instancePath:instancePath+"/tokens/" + i8+"/permissions/" + i9,schemaPath:"#/properties/tokens/items/properties/permissions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(!(((((((((data63 === "Project > AiModels > General > Read") || (data63 === "Project > AiModels > General > Create")) || (data63 === "Project > AiModels > General > Update")) || (data63 === "Project > AiModels > General > Delete")) || (data63 === "Project > Projects > Manage > Read")) || (data63 === "Project > Projects > Manage > Create")) || (data63 === "Project > Projects > Manage > Delete")) || (data63 === "Organisation > Team > General > Read")) || (data63 === "Organisation > Team > General > Create"))){
const err150 = {instancePath:instancePath+"/tokens/" + i8+"/permissions/" + i9,schemaPath:"#/properties/tokens/items/properties/permissions/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokens.items.properties.permissions.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/tokens/" + i8+"/permissions",schemaPath:"#/properties/tokens/items/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data58.projects !== undefined){
let data64 = data58.projects;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key15 in data64){
if(!((key15 === "only") || (key15 === "except"))){
const err152 = {instancePath:instancePath+"/tokens/" + i8+"/projects",schemaPath:"#/properties/tokens/items/properties/projects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data64.only !== undefined){
let data65 = data64.only;
if(Array.isArray(data65)){
const len10 = data65.length;
for(let i10=0; i10<len10; i10++){
let data66 = data65[i10];
if(typeof data66 === "string"){
if(func1(data66) > 200){
const err153 = {instancePath:instancePath+"/tokens/" + i8+"/projects/only/" + i10,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(func1(data66) < 1){
const err154 = {instancePath:instancePath+"/tokens/" + i8+"/projects/only/" + i10,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/tokens/" + i8+"/projects/only/" + i10,schemaPath:"#/properties/tokens/items/properties/projects/properties/only/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/tokens/" + i8+"/projects/only",schemaPath:"#/properties/tokens/items/properties/projects/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data64.except !== undefined){
let data67 = data64.except;
if(Array.isArray(data67)){
const len11 = data67.length;
for(let i11=0; i11<len11; i11++){
let data68 = data67[i11];
if(typeof data68 === "string"){
if(func1(data68) > 200){
const err157 = {instancePath:instancePath+"/tokens/" + i8+"/projects/except/" + i11,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(func1(data68) < 1){
const err158 = {instancePath:instancePath+"/tokens/" + i8+"/projects/except/" + i11,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/tokens/" + i8+"/projects/except/" + i11,schemaPath:"#/properties/tokens/items/properties/projects/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err160 = {instancePath:instancePath+"/tokens/" + i8+"/projects/except",schemaPath:"#/properties/tokens/items/properties/projects/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/tokens/" + i8+"/projects",schemaPath:"#/properties/tokens/items/properties/projects/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data58.expiresAt !== undefined){
let data69 = data58.expiresAt;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err162 = {instancePath:instancePath+"/tokens/" + i8+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 8640000000000000 || isNaN(data69)){
const err163 = {instancePath:instancePath+"/tokens/" + i8+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err164 = {instancePath:instancePath+"/tokens/" + i8+"/expiresAt",schemaPath:"#/properties/tokens/items/properties/expiresAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
if(data58.revoked !== undefined){
if(typeof data58.revoked !== "boolean"){
const err165 = {instancePath:instancePath+"/tokens/" + i8+"/revoked",schemaPath:"#/properties/tokens/items/properties/revoked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data58.sha256 !== undefined){
let data71 = data58.sha256;
if(typeof data71 === "string"){
if(func1(data71) > 200){
const err166 = {instancePath:instancePath+"/tokens/" + i8+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(func1(data71) < 1){
const err167 = {instancePath:instancePath+"/tokens/" + i8+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/tokens/" + i8+"/sha256",schemaPath:"#/properties/tokens/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data58.createdAt !== undefined){
let data72 = data58.createdAt;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err169 = {instancePath:instancePath+"/tokens/" + i8+"/createdAt",schemaPath:"#/properties/tokens/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 8640000000000000 || isNaN(data72)){
const err170 = {instancePath:instancePath+"/tokens/" + i8+"/createdAt",schemaPath:"#/properties/tokens/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data72 < 0 || isNaN(data72)){
const err171 = {instancePath:instancePath+"/tokens/" + i8+"/createdAt",schemaPath:"#/properties/tokens/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
}
else {
const err172 = {instancePath:instancePath+"/tokens/" + i8,schemaPath:"#/properties/tokens/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data.deployments !== undefined){
let data73 = data.deployments;
if(Array.isArray(data73)){
const len12 = data73.length;
for(let i12=0; i12<len12; i12++){
let data74 = data73[i12];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.id === undefined){
const err174 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data74.projectId === undefined){
const err175 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "projectId"},message:"must have required property '"+"projectId"+"'"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data74.body === undefined){
const err176 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data74.createdAt === undefined){
const err177 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data74.updatedAt === undefined){
const err178 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data74.configuration === undefined){
const err179 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "configuration"},message:"must have required property '"+"configuration"+"'"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data74.from === undefined){
const err180 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data74.since === undefined){
const err181 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
for(const key16 in data74){
if(!(func6.call(schema31.properties.deployments.items.properties, key16))){
const err182 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data74.id !== undefined){
let data75 = data74.id;
if(typeof data75 === "string"){
if(func1(data75) > 100){
const err183 = {instancePath:instancePath+"/deployments/" + i12+"/id",schemaPath:"#/properties/deployments/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(func1(data75) < 1){
const err184 = {instancePath:instancePath+"/deployments/" + i12+"/id",schemaPath:"#/properties/deployments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(!pattern4.test(data75)){
const err185 = {instancePath:instancePath+"/deployments/" + i12+"/id",schemaPath:"#/properties/deployments/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/deployments/" + i12+"/id",schemaPath:"#/properties/deployments/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data74.projectId !== undefined){
let data76 = data74.projectId;
if(typeof data76 === "string"){
if(func1(data76) > 100){
const err187 = {instancePath:instancePath+"/deployments/" + i12+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(func1(data76) < 1){
const err188 = {instancePath:instancePath+"/deployments/" + i12+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(!pattern4.test(data76)){
const err189 = {instancePath:instancePath+"/deployments/" + i12+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/deployments/" + i12+"/projectId",schemaPath:"#/properties/deployments/items/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data74.body !== undefined){
let data77 = data74.body;
if(!(data77 && typeof data77 == "object" && !Array.isArray(data77))){
const err191 = {instancePath:instancePath+"/deployments/" + i12+"/body",schemaPath:"#/properties/deployments/items/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data74.createdAt !== undefined){
let data78 = data74.createdAt;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err192 = {instancePath:instancePath+"/deployments/" + i12+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 8640000000000000 || isNaN(data78)){
const err193 = {instancePath:instancePath+"/deployments/" + i12+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err194 = {instancePath:instancePath+"/deployments/" + i12+"/createdAt",schemaPath:"#/properties/deployments/items/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
if(data74.updatedAt !== undefined){
let data79 = data74.updatedAt;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err195 = {instancePath:instancePath+"/deployments/" + i12+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 8640000000000000 || isNaN(data79)){
const err196 = {instancePath:instancePath+"/deployments/" + i12+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err197 = {instancePath:instancePath+"/deployments/" + i12+"/updatedAt",schemaPath:"#/properties/deployments/items/properties/updatedAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data74.configuration !== undefined){
let data80 = data74.configuration;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.id === undefined){
const err198 = {instancePath:instancePath+"/deployments/" + i12+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data80.createdAt === undefined){
const err199 = {instancePath:instancePath+"/deployments/" + i12+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
for(const key17 in data80){
if(!((key17 === "id") || (key17 === "createdAt"))){
const err200 = {instancePath:instancePath+"/deployments/" + i12+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data80.id !== undefined){
let data81 = data80.id;
if(typeof data81 === "string"){
if(func1(data81) > 200){
const err201 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(func1(data81) < 1){
const err202 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/id",schemaPath:"#/properties/deployments/items/properties/configuration/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data80.createdAt !== undefined){
let data82 = data80.createdAt;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err204 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 8640000000000000 || isNaN(data82)){
const err205 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err206 = {instancePath:instancePath+"/deployments/" + i12+"/configuration/createdAt",schemaPath:"#/properties/deployments/items/properties/configuration/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
}
else {
const err207 = {instancePath:instancePath+"/deployments/" + i12+"/configuration",schemaPath:"#/properties/deployments/items/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data74.from !== undefined){
let data83 = data74.from;
if(typeof data83 !== "string"){
const err208 = {instancePath:instancePath+"/deployments/" + i12+"/from",schemaPath:"#/properties/deployments/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(!((((data83 === "pending") || (data83 === "provisioning")) || (data83 === "starting")) || (data83 === "running"))){
const err209 = {instancePath:instancePath+"/deployments/" + i12+"/from",schemaPath:"#/properties/deployments/items/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data74.since !== undefined){
let data84 = data74.since;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err210 = {instancePath:instancePath+"/deployments/" + i12+"/since",schemaPath:"#/properties/deployments/items/properties/since/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 8640000000000000 || isNaN(data84)){
const err211 = {instancePath:instancePath+"/deployments/" + i12+"/since",schemaPath:"#/properties/deployments/items/properties/since/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data84 < 0 || isNaN(data84)){
const err212 = {instancePath:instancePath+"/deployments/" + i12+"/since",schemaPath:"#/properties/deployments/items/properties/since/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
if(data74.polls !== undefined){
let data85 = data74.polls;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err213 = {instancePath:instancePath+"/deployments/" + i12+"/polls",schemaPath:"#/properties/deployments/items/properties/polls/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 0 || isNaN(data85)){
const err214 = {instancePath:instancePath+"/deployments/" + i12+"/polls",schemaPath:"#/properties/deployments/items/properties/polls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
if(data74.forced !== undefined){
let data86 = data74.forced;
if(typeof data86 !== "string"){
const err215 = {instancePath:instancePath+"/deployments/" + i12+"/forced",schemaPath:"#/properties/deployments/items/properties/forced/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(!((data86 === "crashed") || (data86 === "paused"))){
const err216 = {instancePath:instancePath+"/deployments/" + i12+"/forced",schemaPath:"#/properties/deployments/items/properties/forced/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.forced.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data74.deletingSince !== undefined){
let data87 = data74.deletingSince;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err217 = {instancePath:instancePath+"/deployments/" + i12+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 8640000000000000 || isNaN(data87)){
const err218 = {instancePath:instancePath+"/deployments/" + i12+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8640000000000000},message:"must be <= 8640000000000000"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data87 < 0 || isNaN(data87)){
const err219 = {instancePath:instancePath+"/deployments/" + i12+"/deletingSince",schemaPath:"#/properties/deployments/items/properties/deletingSince/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
if(data74.gone !== undefined){
if(typeof data74.gone !== "boolean"){
const err220 = {instancePath:instancePath+"/deployments/" + i12+"/gone",schemaPath:"#/properties/deployments/items/properties/gone/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data74.sequence !== undefined){
let data89 = data74.sequence;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err221 = {instancePath:instancePath+"/deployments/" + i12+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 9007199254740991 || isNaN(data89)){
const err222 = {instancePath:instancePath+"/deployments/" + i12+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(data89 < 0 || isNaN(data89)){
const err223 = {instancePath:instancePath+"/deployments/" + i12+"/sequence",schemaPath:"#/properties/deployments/items/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
}
else {
const err224 = {instancePath:instancePath+"/deployments/" + i12,schemaPath:"#/properties/deployments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data.counter !== undefined){
let data90 = data.counter;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err226 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 0 || isNaN(data90)){
const err227 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
if(data.advancedMs !== undefined){
let data91 = data.advancedMs;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err228 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 3200000000000 || isNaN(data91)){
const err229 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3200000000000},message:"must be <= 3200000000000"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data91 < 0 || isNaN(data91)){
const err230 = {instancePath:instancePath+"/advancedMs",schemaPath:"#/properties/advancedMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
}
else {
const err231 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

