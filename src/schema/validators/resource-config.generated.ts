// @ts-nocheck
// Generated from src/schema by `npm run generate`. Do not edit.
export const validate = validate20;
export default validate20;
const schema31 = {"$id":"llm-model-deployment-config","type":"object","additionalProperties":false,"required":["projectId","name","spec"],"properties":{"projectId":{"type":"string","pattern":"^[A-Za-z0-9-]+$"},"name":{"type":"string","minLength":3,"maxLength":100,"pattern":"^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$"},"description":{"type":"string","maxLength":1024},"tags":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":3,"maxLength":100,"pattern":"^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$"}},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","internalPort","protocol"],"properties":{"name":{"type":"string","minLength":1,"maxLength":8,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},"internalPort":{"maximum":65535,"type":"integer","minimum":1},"protocol":{"type":"string","enum":["HTTP","HTTP/2","TCP","UDP"]},"public":{"type":"boolean"},"domains":{"type":"array","items":{"type":"string"}},"disableNfDomain":{"type":"boolean"}}}},"spec":{"type":"object","additionalProperties":false,"required":["configuration"],"properties":{"type":{"type":"string","enum":["custom"]},"configuration":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"engine":{"type":"string","enum":["vllm"]},"revision":{"type":"string"},"nodeConfiguration":{"type":"object","additionalProperties":false,"properties":{"gpu":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"configuration":{"type":"object","additionalProperties":false,"properties":{"gpuType":{"type":"string"},"gpuCount":{"maximum":9007199254740991,"type":"integer","minimum":0},"timesliced":{"type":"boolean"}},"required":[]}},"required":[]},"storage":{"type":"object","additionalProperties":false,"required":["storageSize"],"properties":{"accessMode":{"type":"string","enum":["ReadWriteMany"]},"storageClass":{"type":"string","minLength":3,"maxLength":39,"pattern":"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},"storageSize":{"maximum":9007199254740991,"type":"integer","minimum":0},"shmSize":{"maximum":9007199254740991,"type":"integer","minimum":0}}}},"required":[]},"architecture":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["aggregated"]},"workerConfig":{"type":"object","additionalProperties":false,"properties":{"replicas":{"maximum":9007199254740991,"type":"integer","minimum":0},"parallelismConfig":{"type":"object","additionalProperties":false,"properties":{"tensorParallelism":{"maximum":9007199254740991,"type":"integer","minimum":1},"pipelineParallelism":{"maximum":9007199254740991,"type":"integer","minimum":1},"expertParallelism":{"maximum":9007199254740991,"type":"integer","minimum":0}},"required":[]},"sequenceLengthConfig":{"type":"object","additionalProperties":false,"properties":{"maxModelLength":{"anyOf":[{"type":"integer","minimum":1,"maximum":9007199254740991},{"type":"string","const":"auto"}]},"maxInputLength":{"maximum":9007199254740991,"type":"integer","minimum":1},"maxOutputLength":{"maximum":9007199254740991,"type":"integer","minimum":1}},"required":[]},"batchingConfig":{"type":"object","additionalProperties":false,"properties":{"maxNumSeqs":{"maximum":9007199254740991,"type":"integer","minimum":1},"maxNumBatchedTokens":{"maximum":9007199254740991,"type":"integer","minimum":1}},"required":[]},"enableChunkedPrefill":{"type":"boolean"},"enablePrefixCaching":{"type":"boolean"},"enforceEager":{"type":"boolean"},"enableAsyncScheduling":{"type":"boolean"},"gpuMemoryUtilization":{"type":"number","exclusiveMinimum":0,"maximum":1},"trustRemoteCode":{"type":"boolean"},"dataType":{"type":"string","enum":["auto","float16","bfloat16"]},"kvCacheDataType":{"type":"string","enum":["fp8","fp8_e5m2","fp8_e4m3"]},"quantization":{"type":"string","enum":["fp8","awq","gptq","int4"]}},"required":[]}},"required":[]}},"required":[]}}},"teamId":{"type":"string","pattern":"^[A-Za-z0-9-]+$"},"waitForRunning":{"type":"boolean"},"deletionProtection":{"type":"boolean"},"acceptedWarnings":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"timeouts":{"type":"object","additionalProperties":false,"properties":{"create":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"update":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"delete":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"required":[]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (text) => [...text].length;
const pattern4 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern5 = new RegExp("^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$", "u");
const pattern6 = new RegExp("^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$", "u");
const pattern7 = new RegExp("^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$", "u");
const pattern10 = new RegExp("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="llm-model-deployment-config" */;
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
if(data.projectId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "projectId"},message:"must have required property '"+"projectId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.spec === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.projectId !== undefined){
let data0 = data.projectId;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 100){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data1) < 3){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data1)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$"},message:"must match pattern \""+"^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$"+"\""};
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
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 === "string"){
if(func2(data2) > 1024){
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tags !== undefined){
let data3 = data.tags;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 100){
const err12 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data4) < 3){
const err13 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern6.test(data4)){
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$"},message:"must match pattern \""+"^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$"+"\""};
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
const err15 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ports !== undefined){
let data5 = data.ports;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err18 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/properties/ports/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.internalPort === undefined){
const err19 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/properties/ports/items/required",keyword:"required",params:{missingProperty: "internalPort"},message:"must have required property '"+"internalPort"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.protocol === undefined){
const err20 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/properties/ports/items/required",keyword:"required",params:{missingProperty: "protocol"},message:"must have required property '"+"protocol"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data6){
if(!((((((key1 === "name") || (key1 === "internalPort")) || (key1 === "protocol")) || (key1 === "public")) || (key1 === "domains")) || (key1 === "disableNfDomain"))){
const err21 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 === "string"){
if(func2(data7) > 8){
const err22 = {instancePath:instancePath+"/ports/" + i2+"/name",schemaPath:"#/properties/ports/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data7) < 1){
const err23 = {instancePath:instancePath+"/ports/" + i2+"/name",schemaPath:"#/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern7.test(data7)){
const err24 = {instancePath:instancePath+"/ports/" + i2+"/name",schemaPath:"#/properties/ports/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/ports/" + i2+"/name",schemaPath:"#/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.internalPort !== undefined){
let data8 = data6.internalPort;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err26 = {instancePath:instancePath+"/ports/" + i2+"/internalPort",schemaPath:"#/properties/ports/items/properties/internalPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/ports/" + i2+"/internalPort",schemaPath:"#/properties/ports/items/properties/internalPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err28 = {instancePath:instancePath+"/ports/" + i2+"/internalPort",schemaPath:"#/properties/ports/items/properties/internalPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data6.protocol !== undefined){
let data9 = data6.protocol;
if(typeof data9 !== "string"){
const err29 = {instancePath:instancePath+"/ports/" + i2+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((data9 === "HTTP") || (data9 === "HTTP/2")) || (data9 === "TCP")) || (data9 === "UDP"))){
const err30 = {instancePath:instancePath+"/ports/" + i2+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.public !== undefined){
if(typeof data6.public !== "boolean"){
const err31 = {instancePath:instancePath+"/ports/" + i2+"/public",schemaPath:"#/properties/ports/items/properties/public/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.domains !== undefined){
let data11 = data6.domains;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i3=0; i3<len2; i3++){
if(typeof data11[i3] !== "string"){
const err32 = {instancePath:instancePath+"/ports/" + i2+"/domains/" + i3,schemaPath:"#/properties/ports/items/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/ports/" + i2+"/domains",schemaPath:"#/properties/ports/items/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data6.disableNfDomain !== undefined){
if(typeof data6.disableNfDomain !== "boolean"){
const err34 = {instancePath:instancePath+"/ports/" + i2+"/disableNfDomain",schemaPath:"#/properties/ports/items/properties/disableNfDomain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.spec !== undefined){
let data14 = data.spec;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.configuration === undefined){
const err37 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "configuration"},message:"must have required property '"+"configuration"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key2 in data14){
if(!((key2 === "type") || (key2 === "configuration"))){
const err38 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.type !== undefined){
let data15 = data14.type;
if(typeof data15 !== "string"){
const err39 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(data15 === "custom")){
const err40 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data14.configuration !== undefined){
let data16 = data14.configuration;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!(((((key3 === "name") || (key3 === "engine")) || (key3 === "revision")) || (key3 === "nodeConfiguration")) || (key3 === "architecture"))){
const err41 = {instancePath:instancePath+"/spec/configuration",schemaPath:"#/properties/spec/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.name !== undefined){
if(typeof data16.name !== "string"){
const err42 = {instancePath:instancePath+"/spec/configuration/name",schemaPath:"#/properties/spec/properties/configuration/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16.engine !== undefined){
let data18 = data16.engine;
if(typeof data18 !== "string"){
const err43 = {instancePath:instancePath+"/spec/configuration/engine",schemaPath:"#/properties/spec/properties/configuration/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(data18 === "vllm")){
const err44 = {instancePath:instancePath+"/spec/configuration/engine",schemaPath:"#/properties/spec/properties/configuration/properties/engine/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.revision !== undefined){
if(typeof data16.revision !== "string"){
const err45 = {instancePath:instancePath+"/spec/configuration/revision",schemaPath:"#/properties/spec/properties/configuration/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data16.nodeConfiguration !== undefined){
let data20 = data16.nodeConfiguration;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!((key4 === "gpu") || (key4 === "storage"))){
const err46 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.gpu !== undefined){
let data21 = data20.gpu;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key5 in data21){
if(!((key5 === "enabled") || (key5 === "configuration"))){
const err47 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.enabled !== undefined){
if(typeof data21.enabled !== "boolean"){
const err48 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/enabled",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.configuration !== undefined){
let data23 = data21.configuration;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key6 in data23){
if(!(((key6 === "gpuType") || (key6 === "gpuCount")) || (key6 === "timesliced"))){
const err49 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data23.gpuType !== undefined){
if(typeof data23.gpuType !== "string"){
const err50 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration/gpuType",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/properties/gpuType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data23.gpuCount !== undefined){
let data25 = data23.gpuCount;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err51 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration/gpuCount",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/properties/gpuCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 9007199254740991 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration/gpuCount",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/properties/gpuCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err53 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration/gpuCount",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/properties/gpuCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data23.timesliced !== undefined){
if(typeof data23.timesliced !== "boolean"){
const err54 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration/timesliced",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/properties/timesliced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err55 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu/configuration",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err56 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/gpu",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/gpu/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.storage !== undefined){
let data27 = data20.storage;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.storageSize === undefined){
const err57 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/required",keyword:"required",params:{missingProperty: "storageSize"},message:"must have required property '"+"storageSize"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key7 in data27){
if(!((((key7 === "accessMode") || (key7 === "storageClass")) || (key7 === "storageSize")) || (key7 === "shmSize"))){
const err58 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data27.accessMode !== undefined){
let data28 = data27.accessMode;
if(typeof data28 !== "string"){
const err59 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/accessMode",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/accessMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!(data28 === "ReadWriteMany")){
const err60 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/accessMode",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/accessMode/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.nodeConfiguration.properties.storage.properties.accessMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.storageClass !== undefined){
let data29 = data27.storageClass;
if(typeof data29 === "string"){
if(func2(data29) > 39){
const err61 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageClass",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageClass/maxLength",keyword:"maxLength",params:{limit: 39},message:"must NOT have more than 39 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func2(data29) < 3){
const err62 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageClass",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageClass/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern7.test(data29)){
const err63 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageClass",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageClass/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"},message:"must match pattern \""+"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$"+"\""};
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
const err64 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageClass",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageClass/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.storageSize !== undefined){
let data30 = data27.storageSize;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err65 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 9007199254740991 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err67 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/storageSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/storageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data27.shmSize !== undefined){
let data31 = data27.shmSize;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err68 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/shmSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/shmSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 9007199254740991 || isNaN(data31)){
const err69 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/shmSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/shmSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err70 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage/shmSize",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/properties/shmSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration/storage",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/properties/storage/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/configuration/nodeConfiguration",schemaPath:"#/properties/spec/properties/configuration/properties/nodeConfiguration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data16.architecture !== undefined){
let data32 = data16.architecture;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key8 in data32){
if(!((key8 === "type") || (key8 === "workerConfig"))){
const err73 = {instancePath:instancePath+"/spec/configuration/architecture",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data32.type !== undefined){
let data33 = data32.type;
if(typeof data33 !== "string"){
const err74 = {instancePath:instancePath+"/spec/configuration/architecture/type",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(data33 === "aggregated")){
const err75 = {instancePath:instancePath+"/spec/configuration/architecture/type",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.architecture.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data32.workerConfig !== undefined){
let data34 = data32.workerConfig;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key9 in data34){
if(!(func1.call(schema31.properties.spec.properties.configuration.properties.architecture.properties.workerConfig.properties, key9))){
const err76 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data34.replicas !== undefined){
let data35 = data34.replicas;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err77 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/replicas",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 9007199254740991 || isNaN(data35)){
const err78 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/replicas",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err79 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/replicas",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data34.parallelismConfig !== undefined){
let data36 = data34.parallelismConfig;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key10 in data36){
if(!(((key10 === "tensorParallelism") || (key10 === "pipelineParallelism")) || (key10 === "expertParallelism"))){
const err80 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data36.tensorParallelism !== undefined){
let data37 = data36.tensorParallelism;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err81 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/tensorParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/tensorParallelism/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 9007199254740991 || isNaN(data37)){
const err82 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/tensorParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/tensorParallelism/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data37 < 1 || isNaN(data37)){
const err83 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/tensorParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/tensorParallelism/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data36.pipelineParallelism !== undefined){
let data38 = data36.pipelineParallelism;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err84 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/pipelineParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/pipelineParallelism/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 9007199254740991 || isNaN(data38)){
const err85 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/pipelineParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/pipelineParallelism/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err86 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/pipelineParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/pipelineParallelism/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
if(data36.expertParallelism !== undefined){
let data39 = data36.expertParallelism;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err87 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/expertParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/expertParallelism/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 9007199254740991 || isNaN(data39)){
const err88 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/expertParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/expertParallelism/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err89 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig/expertParallelism",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/properties/expertParallelism/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/parallelismConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/parallelismConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data34.sequenceLengthConfig !== undefined){
let data40 = data34.sequenceLengthConfig;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key11 in data40){
if(!(((key11 === "maxModelLength") || (key11 === "maxInputLength")) || (key11 === "maxOutputLength"))){
const err91 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data40.maxModelLength !== undefined){
let data41 = data40.maxModelLength;
const _errs96 = errors;
let valid19 = false;
const _errs97 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err92 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 9007199254740991 || isNaN(data41)){
const err93 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data41 < 1 || isNaN(data41)){
const err94 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
var _valid0 = _errs97 === errors;
valid19 = valid19 || _valid0;
const _errs99 = errors;
if(typeof data41 !== "string"){
const err95 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if("auto" !== data41){
const err96 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid0 = _errs99 === errors;
valid19 = valid19 || _valid0;
if(!valid19){
const err97 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxModelLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxModelLength/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
}
if(data40.maxInputLength !== undefined){
let data42 = data40.maxInputLength;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err98 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxInputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxInputLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 9007199254740991 || isNaN(data42)){
const err99 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxInputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxInputLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data42 < 1 || isNaN(data42)){
const err100 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxInputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxInputLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data40.maxOutputLength !== undefined){
let data43 = data40.maxOutputLength;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err101 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxOutputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxOutputLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 9007199254740991 || isNaN(data43)){
const err102 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxOutputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxOutputLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err103 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig/maxOutputLength",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/properties/maxOutputLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
else {
const err104 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/sequenceLengthConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/sequenceLengthConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data34.batchingConfig !== undefined){
let data44 = data34.batchingConfig;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key12 in data44){
if(!((key12 === "maxNumSeqs") || (key12 === "maxNumBatchedTokens"))){
const err105 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data44.maxNumSeqs !== undefined){
let data45 = data44.maxNumSeqs;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err106 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumSeqs",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumSeqs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
const err107 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumSeqs",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumSeqs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err108 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumSeqs",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumSeqs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data44.maxNumBatchedTokens !== undefined){
let data46 = data44.maxNumBatchedTokens;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err109 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumBatchedTokens",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumBatchedTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 9007199254740991 || isNaN(data46)){
const err110 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumBatchedTokens",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumBatchedTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err111 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig/maxNumBatchedTokens",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/properties/maxNumBatchedTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
}
else {
const err112 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/batchingConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/batchingConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data34.enableChunkedPrefill !== undefined){
if(typeof data34.enableChunkedPrefill !== "boolean"){
const err113 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/enableChunkedPrefill",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/enableChunkedPrefill/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data34.enablePrefixCaching !== undefined){
if(typeof data34.enablePrefixCaching !== "boolean"){
const err114 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/enablePrefixCaching",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/enablePrefixCaching/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data34.enforceEager !== undefined){
if(typeof data34.enforceEager !== "boolean"){
const err115 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/enforceEager",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/enforceEager/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data34.enableAsyncScheduling !== undefined){
if(typeof data34.enableAsyncScheduling !== "boolean"){
const err116 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/enableAsyncScheduling",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/enableAsyncScheduling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data34.gpuMemoryUtilization !== undefined){
let data51 = data34.gpuMemoryUtilization;
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1 || isNaN(data51)){
const err117 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/gpuMemoryUtilization",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/gpuMemoryUtilization/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data51 <= 0 || isNaN(data51)){
const err118 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/gpuMemoryUtilization",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/gpuMemoryUtilization/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
const err119 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/gpuMemoryUtilization",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/gpuMemoryUtilization/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data34.trustRemoteCode !== undefined){
if(typeof data34.trustRemoteCode !== "boolean"){
const err120 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/trustRemoteCode",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/trustRemoteCode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data34.dataType !== undefined){
let data53 = data34.dataType;
if(typeof data53 !== "string"){
const err121 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/dataType",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/dataType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data53 === "auto") || (data53 === "float16")) || (data53 === "bfloat16"))){
const err122 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/dataType",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/dataType/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.architecture.properties.workerConfig.properties.dataType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data34.kvCacheDataType !== undefined){
let data54 = data34.kvCacheDataType;
if(typeof data54 !== "string"){
const err123 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/kvCacheDataType",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/kvCacheDataType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!(((data54 === "fp8") || (data54 === "fp8_e5m2")) || (data54 === "fp8_e4m3"))){
const err124 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/kvCacheDataType",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/kvCacheDataType/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.architecture.properties.workerConfig.properties.kvCacheDataType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data34.quantization !== undefined){
let data55 = data34.quantization;
if(typeof data55 !== "string"){
const err125 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/quantization",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/quantization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(!((((data55 === "fp8") || (data55 === "awq")) || (data55 === "gptq")) || (data55 === "int4"))){
const err126 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig/quantization",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/properties/quantization/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.configuration.properties.architecture.properties.workerConfig.properties.quantization.enum},message:"must be equal to one of the allowed values"};
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
else {
const err127 = {instancePath:instancePath+"/spec/configuration/architecture/workerConfig",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/properties/workerConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/spec/configuration/architecture",schemaPath:"#/properties/spec/properties/configuration/properties/architecture/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/spec/configuration",schemaPath:"#/properties/spec/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err130 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.teamId !== undefined){
let data56 = data.teamId;
if(typeof data56 === "string"){
if(!pattern4.test(data56)){
const err131 = {instancePath:instancePath+"/teamId",schemaPath:"#/properties/teamId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
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
const err132 = {instancePath:instancePath+"/teamId",schemaPath:"#/properties/teamId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.waitForRunning !== undefined){
if(typeof data.waitForRunning !== "boolean"){
const err133 = {instancePath:instancePath+"/waitForRunning",schemaPath:"#/properties/waitForRunning/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.deletionProtection !== undefined){
if(typeof data.deletionProtection !== "boolean"){
const err134 = {instancePath:instancePath+"/deletionProtection",schemaPath:"#/properties/deletionProtection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.acceptedWarnings !== undefined){
let data59 = data.acceptedWarnings;
if(Array.isArray(data59)){
const len3 = data59.length;
for(let i4=0; i4<len3; i4++){
if(typeof data59[i4] !== "string"){
const err135 = {instancePath:instancePath+"/acceptedWarnings/" + i4,schemaPath:"#/properties/acceptedWarnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
let i5 = data59.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data59[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err136 = {instancePath:instancePath+"/acceptedWarnings",schemaPath:"#/properties/acceptedWarnings/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err137 = {instancePath:instancePath+"/acceptedWarnings",schemaPath:"#/properties/acceptedWarnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data61 = data.timeouts;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key13 in data61){
if(!(((key13 === "create") || (key13 === "update")) || (key13 === "delete"))){
const err138 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data61.create !== undefined){
let data62 = data61.create;
if(typeof data62 === "string"){
if(!pattern10.test(data62)){
const err139 = {instancePath:instancePath+"/timeouts/create",schemaPath:"#/properties/timeouts/properties/create/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\""};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/timeouts/create",schemaPath:"#/properties/timeouts/properties/create/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data61.update !== undefined){
let data63 = data61.update;
if(typeof data63 === "string"){
if(!pattern10.test(data63)){
const err141 = {instancePath:instancePath+"/timeouts/update",schemaPath:"#/properties/timeouts/properties/update/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\""};
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
const err142 = {instancePath:instancePath+"/timeouts/update",schemaPath:"#/properties/timeouts/properties/update/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data61.delete !== undefined){
let data64 = data61.delete;
if(typeof data64 === "string"){
if(!pattern10.test(data64)){
const err143 = {instancePath:instancePath+"/timeouts/delete",schemaPath:"#/properties/timeouts/properties/delete/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\""};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/timeouts/delete",schemaPath:"#/properties/timeouts/properties/delete/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

