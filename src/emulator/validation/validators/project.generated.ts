// @ts-nocheck
// Generated from src/emulator/validation/body-schemas.ts by `npm run generate`. Do not edit.
export const validate = validate20;
export default validate20;
const schema31 = {"$id":"emulator-create-project","type":"object","additionalProperties":false,"required":["name"],"properties":{"description":{"type":"string","maxLength":200,"pattern":"^[a-zA-Z0-9.,?\\s\\\\/'\"()[\\];`%^&*\\-_:!]+$"},"color":{"type":"string","pattern":"^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$"},"region":{"type":"string","pattern":"^[A-Za-z0-9-]+$","maxLength":200},"clusterId":{"type":"string","pattern":"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$","maxLength":200},"networking":{"type":"object","additionalProperties":false,"required":[],"properties":{"allowedIngressProjects":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9-]+$"}},"tailscale":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"authKeyTags":{"type":"array","items":{"type":"string","pattern":"^tag:.+"}},"restrictions":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"}},"tagMatchCondition":{"type":"string","enum":["and","or"]}}},"options":{"type":"object","additionalProperties":false,"required":[],"properties":{"applyToAddons":{"type":"boolean"},"applyToAddonJobs":{"type":"boolean"},"autoRedeployOnRegeneration":{"type":"boolean"}}},"tailscaleOptions":{"type":"object","additionalProperties":false,"required":[],"properties":{"acceptRoutes":{"type":"boolean"}}},"secrets":{"type":"object","additionalProperties":false,"required":["clientId","clientSecret"],"properties":{"clientId":{"type":"string"},"clientSecret":{"type":"string"}}}}},"hostAliases":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"hostEntries":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["ipAddress","hostnames"],"properties":{"ipAddress":{"type":"string"},"hostnames":{"type":"array","items":{"type":"string"}}}}},"restrictions":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"}},"tagMatchCondition":{"type":"string","enum":["and","or"]}}}}}}},"customRegistry":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"type":"boolean"},"configuration":{"type":"object","additionalProperties":false,"required":["credentialId"],"properties":{"credentialId":{"type":"string","pattern":"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},"provider":{"type":"string","enum":["acr","ecr","gar","dockerhub","dhi","github","gitlab","custom","legacy"]}}}}},"name":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z]((-|\\s)?[a-zA-Z0-9]+((-|\\s)[a-zA-Z0-9]+)*)?$"}}};
const func1 = (text) => [...text].length;
const pattern4 = new RegExp("^[a-zA-Z0-9.,?\\s\\\\/'\"()[\\];`%^&*\\-_:!]+$", "u");
const pattern5 = new RegExp("^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern7 = new RegExp("^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$", "u");
const pattern9 = new RegExp("^tag:.+", "u");
const pattern10 = new RegExp("^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$", "u");
const pattern13 = new RegExp("^[a-zA-Z]((-|\\s)?[a-zA-Z0-9]+((-|\\s)[a-zA-Z0-9]+)*)?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="emulator-create-project" */;
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
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "description") || (key0 === "color")) || (key0 === "region")) || (key0 === "clusterId")) || (key0 === "networking")) || (key0 === "customRegistry")) || (key0 === "name"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9.,?\\s\\\\/'\"()[\\];`%^&*\\-_:!]+$"},message:"must match pattern \""+"^[a-zA-Z0-9.,?\\s\\\\/'\"()[\\];`%^&*\\-_:!]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.color !== undefined){
let data1 = data.color;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err5 = {instancePath:instancePath+"/color",schemaPath:"#/properties/color/pattern",keyword:"pattern",params:{pattern: "^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$"},message:"must match pattern \""+"^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/color",schemaPath:"#/properties/color/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern6.test(data2)){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.clusterId !== undefined){
let data3 = data.clusterId;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/clusterId",schemaPath:"#/properties/clusterId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/clusterId",schemaPath:"#/properties/clusterId/pattern",keyword:"pattern",params:{pattern: "^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/clusterId",schemaPath:"#/properties/clusterId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.networking !== undefined){
let data4 = data.networking;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((key1 === "allowedIngressProjects") || (key1 === "tailscale")) || (key1 === "hostAliases"))){
const err13 = {instancePath:instancePath+"/networking",schemaPath:"#/properties/networking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.allowedIngressProjects !== undefined){
let data5 = data4.allowedIngressProjects;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err14 = {instancePath:instancePath+"/networking/allowedIngressProjects/" + i0,schemaPath:"#/properties/networking/properties/allowedIngressProjects/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/networking/allowedIngressProjects/" + i0,schemaPath:"#/properties/networking/properties/allowedIngressProjects/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/networking/allowedIngressProjects",schemaPath:"#/properties/networking/properties/allowedIngressProjects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.tailscale !== undefined){
let data7 = data4.tailscale;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!((((((key2 === "enabled") || (key2 === "authKeyTags")) || (key2 === "restrictions")) || (key2 === "options")) || (key2 === "tailscaleOptions")) || (key2 === "secrets"))){
const err17 = {instancePath:instancePath+"/networking/tailscale",schemaPath:"#/properties/networking/properties/tailscale/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.enabled !== undefined){
if(typeof data7.enabled !== "boolean"){
const err18 = {instancePath:instancePath+"/networking/tailscale/enabled",schemaPath:"#/properties/networking/properties/tailscale/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.authKeyTags !== undefined){
let data9 = data7.authKeyTags;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern9.test(data10)){
const err19 = {instancePath:instancePath+"/networking/tailscale/authKeyTags/" + i1,schemaPath:"#/properties/networking/properties/tailscale/properties/authKeyTags/items/pattern",keyword:"pattern",params:{pattern: "^tag:.+"},message:"must match pattern \""+"^tag:.+"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/networking/tailscale/authKeyTags/" + i1,schemaPath:"#/properties/networking/properties/tailscale/properties/authKeyTags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/networking/tailscale/authKeyTags",schemaPath:"#/properties/networking/properties/tailscale/properties/authKeyTags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.restrictions !== undefined){
let data11 = data7.restrictions;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.enabled === undefined){
const err22 = {instancePath:instancePath+"/networking/tailscale/restrictions",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data11){
if(!(((key3 === "enabled") || (key3 === "tags")) || (key3 === "tagMatchCondition"))){
const err23 = {instancePath:instancePath+"/networking/tailscale/restrictions",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.enabled !== undefined){
if(typeof data11.enabled !== "boolean"){
const err24 = {instancePath:instancePath+"/networking/tailscale/restrictions/enabled",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.tags !== undefined){
let data13 = data11.tags;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func1(data14) > 39){
const err25 = {instancePath:instancePath+"/networking/tailscale/restrictions/tags/" + i2,schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data14) < 3){
const err26 = {instancePath:instancePath+"/networking/tailscale/restrictions/tags/" + i2,schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern10.test(data14)){
const err27 = {instancePath:instancePath+"/networking/tailscale/restrictions/tags/" + i2,schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/networking/tailscale/restrictions/tags/" + i2,schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/networking/tailscale/restrictions/tags",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.tagMatchCondition !== undefined){
let data15 = data11.tagMatchCondition;
if(typeof data15 !== "string"){
const err30 = {instancePath:instancePath+"/networking/tailscale/restrictions/tagMatchCondition",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tagMatchCondition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data15 === "and") || (data15 === "or"))){
const err31 = {instancePath:instancePath+"/networking/tailscale/restrictions/tagMatchCondition",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/properties/tagMatchCondition/enum",keyword:"enum",params:{allowedValues: schema31.properties.networking.properties.tailscale.properties.restrictions.properties.tagMatchCondition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/networking/tailscale/restrictions",schemaPath:"#/properties/networking/properties/tailscale/properties/restrictions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data7.options !== undefined){
let data16 = data7.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!(((key4 === "applyToAddons") || (key4 === "applyToAddonJobs")) || (key4 === "autoRedeployOnRegeneration"))){
const err33 = {instancePath:instancePath+"/networking/tailscale/options",schemaPath:"#/properties/networking/properties/tailscale/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.applyToAddons !== undefined){
if(typeof data16.applyToAddons !== "boolean"){
const err34 = {instancePath:instancePath+"/networking/tailscale/options/applyToAddons",schemaPath:"#/properties/networking/properties/tailscale/properties/options/properties/applyToAddons/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.applyToAddonJobs !== undefined){
if(typeof data16.applyToAddonJobs !== "boolean"){
const err35 = {instancePath:instancePath+"/networking/tailscale/options/applyToAddonJobs",schemaPath:"#/properties/networking/properties/tailscale/properties/options/properties/applyToAddonJobs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.autoRedeployOnRegeneration !== undefined){
if(typeof data16.autoRedeployOnRegeneration !== "boolean"){
const err36 = {instancePath:instancePath+"/networking/tailscale/options/autoRedeployOnRegeneration",schemaPath:"#/properties/networking/properties/tailscale/properties/options/properties/autoRedeployOnRegeneration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/networking/tailscale/options",schemaPath:"#/properties/networking/properties/tailscale/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.tailscaleOptions !== undefined){
let data20 = data7.tailscaleOptions;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key5 in data20){
if(!(key5 === "acceptRoutes")){
const err38 = {instancePath:instancePath+"/networking/tailscale/tailscaleOptions",schemaPath:"#/properties/networking/properties/tailscale/properties/tailscaleOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.acceptRoutes !== undefined){
if(typeof data20.acceptRoutes !== "boolean"){
const err39 = {instancePath:instancePath+"/networking/tailscale/tailscaleOptions/acceptRoutes",schemaPath:"#/properties/networking/properties/tailscale/properties/tailscaleOptions/properties/acceptRoutes/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/networking/tailscale/tailscaleOptions",schemaPath:"#/properties/networking/properties/tailscale/properties/tailscaleOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data7.secrets !== undefined){
let data22 = data7.secrets;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.clientId === undefined){
const err41 = {instancePath:instancePath+"/networking/tailscale/secrets",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data22.clientSecret === undefined){
const err42 = {instancePath:instancePath+"/networking/tailscale/secrets",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/required",keyword:"required",params:{missingProperty: "clientSecret"},message:"must have required property '"+"clientSecret"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key6 in data22){
if(!((key6 === "clientId") || (key6 === "clientSecret"))){
const err43 = {instancePath:instancePath+"/networking/tailscale/secrets",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.clientId !== undefined){
if(typeof data22.clientId !== "string"){
const err44 = {instancePath:instancePath+"/networking/tailscale/secrets/clientId",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data22.clientSecret !== undefined){
if(typeof data22.clientSecret !== "string"){
const err45 = {instancePath:instancePath+"/networking/tailscale/secrets/clientSecret",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/networking/tailscale/secrets",schemaPath:"#/properties/networking/properties/tailscale/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/networking/tailscale",schemaPath:"#/properties/networking/properties/tailscale/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data4.hostAliases !== undefined){
let data25 = data4.hostAliases;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key7 in data25){
if(!(((key7 === "enabled") || (key7 === "hostEntries")) || (key7 === "restrictions"))){
const err48 = {instancePath:instancePath+"/networking/hostAliases",schemaPath:"#/properties/networking/properties/hostAliases/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data25.enabled !== undefined){
if(typeof data25.enabled !== "boolean"){
const err49 = {instancePath:instancePath+"/networking/hostAliases/enabled",schemaPath:"#/properties/networking/properties/hostAliases/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.hostEntries !== undefined){
let data27 = data25.hostEntries;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.ipAddress === undefined){
const err50 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3,schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/required",keyword:"required",params:{missingProperty: "ipAddress"},message:"must have required property '"+"ipAddress"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data28.hostnames === undefined){
const err51 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3,schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/required",keyword:"required",params:{missingProperty: "hostnames"},message:"must have required property '"+"hostnames"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key8 in data28){
if(!((key8 === "ipAddress") || (key8 === "hostnames"))){
const err52 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3,schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data28.ipAddress !== undefined){
if(typeof data28.ipAddress !== "string"){
const err53 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3+"/ipAddress",schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/ipAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data28.hostnames !== undefined){
let data30 = data28.hostnames;
if(Array.isArray(data30)){
const len4 = data30.length;
for(let i4=0; i4<len4; i4++){
if(typeof data30[i4] !== "string"){
const err54 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3+"/hostnames/" + i4,schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/hostnames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3+"/hostnames",schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/properties/hostnames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/networking/hostAliases/hostEntries/" + i3,schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/networking/hostAliases/hostEntries",schemaPath:"#/properties/networking/properties/hostAliases/properties/hostEntries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data25.restrictions !== undefined){
let data32 = data25.restrictions;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.enabled === undefined){
const err58 = {instancePath:instancePath+"/networking/hostAliases/restrictions",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key9 in data32){
if(!(((key9 === "enabled") || (key9 === "tags")) || (key9 === "tagMatchCondition"))){
const err59 = {instancePath:instancePath+"/networking/hostAliases/restrictions",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data32.enabled !== undefined){
if(typeof data32.enabled !== "boolean"){
const err60 = {instancePath:instancePath+"/networking/hostAliases/restrictions/enabled",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data32.tags !== undefined){
let data34 = data32.tags;
if(Array.isArray(data34)){
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
if(typeof data35 === "string"){
if(func1(data35) > 39){
const err61 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tags/" + i5,schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func1(data35) < 3){
const err62 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tags/" + i5,schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern10.test(data35)){
const err63 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tags/" + i5,schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tags/" + i5,schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err65 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tags",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data32.tagMatchCondition !== undefined){
let data36 = data32.tagMatchCondition;
if(typeof data36 !== "string"){
const err66 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tagMatchCondition",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tagMatchCondition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!((data36 === "and") || (data36 === "or"))){
const err67 = {instancePath:instancePath+"/networking/hostAliases/restrictions/tagMatchCondition",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/properties/tagMatchCondition/enum",keyword:"enum",params:{allowedValues: schema31.properties.networking.properties.hostAliases.properties.restrictions.properties.tagMatchCondition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/networking/hostAliases/restrictions",schemaPath:"#/properties/networking/properties/hostAliases/properties/restrictions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/networking/hostAliases",schemaPath:"#/properties/networking/properties/hostAliases/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/networking",schemaPath:"#/properties/networking/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.customRegistry !== undefined){
let data37 = data.customRegistry;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key10 in data37){
if(!((key10 === "enabled") || (key10 === "configuration"))){
const err71 = {instancePath:instancePath+"/customRegistry",schemaPath:"#/properties/customRegistry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data37.enabled !== undefined){
if(typeof data37.enabled !== "boolean"){
const err72 = {instancePath:instancePath+"/customRegistry/enabled",schemaPath:"#/properties/customRegistry/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data37.configuration !== undefined){
let data39 = data37.configuration;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.credentialId === undefined){
const err73 = {instancePath:instancePath+"/customRegistry/configuration",schemaPath:"#/properties/customRegistry/properties/configuration/required",keyword:"required",params:{missingProperty: "credentialId"},message:"must have required property '"+"credentialId"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key11 in data39){
if(!((key11 === "credentialId") || (key11 === "provider"))){
const err74 = {instancePath:instancePath+"/customRegistry/configuration",schemaPath:"#/properties/customRegistry/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data39.credentialId !== undefined){
let data40 = data39.credentialId;
if(typeof data40 === "string"){
if(!pattern7.test(data40)){
const err75 = {instancePath:instancePath+"/customRegistry/configuration/credentialId",schemaPath:"#/properties/customRegistry/properties/configuration/properties/credentialId/pattern",keyword:"pattern",params:{pattern: "^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/customRegistry/configuration/credentialId",schemaPath:"#/properties/customRegistry/properties/configuration/properties/credentialId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data39.provider !== undefined){
let data41 = data39.provider;
if(typeof data41 !== "string"){
const err77 = {instancePath:instancePath+"/customRegistry/configuration/provider",schemaPath:"#/properties/customRegistry/properties/configuration/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((((((((data41 === "acr") || (data41 === "ecr")) || (data41 === "gar")) || (data41 === "dockerhub")) || (data41 === "dhi")) || (data41 === "github")) || (data41 === "gitlab")) || (data41 === "custom")) || (data41 === "legacy"))){
const err78 = {instancePath:instancePath+"/customRegistry/configuration/provider",schemaPath:"#/properties/customRegistry/properties/configuration/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.customRegistry.properties.configuration.properties.provider.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/customRegistry/configuration",schemaPath:"#/properties/customRegistry/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/customRegistry",schemaPath:"#/properties/customRegistry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.name !== undefined){
let data42 = data.name;
if(typeof data42 === "string"){
if(func1(data42) > 39){
const err81 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(func1(data42) < 3){
const err82 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!pattern13.test(data42)){
const err83 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]((-|\\s)?[a-zA-Z0-9]+((-|\\s)[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z]((-|\\s)?[a-zA-Z0-9]+((-|\\s)[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

