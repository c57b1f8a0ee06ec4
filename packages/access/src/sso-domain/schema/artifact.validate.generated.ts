// Generated from packages/access/src/sso-domain/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"SsoDomain","type":"object","required":["name","enabled","config","roleMapping"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"enabled":{"type":"boolean"},"config":{"type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"google"},"spec":{"type":"object","required":["clientId","clientSecret","fetchGroups","insecureSkipEmailVerified"],"additionalProperties":false,"properties":{"clientId":{"type":"string","minLength":1},"clientSecret":{"$ref":"#/$defs/secret"},"fetchGroups":{"type":"boolean"},"serviceAccountJson":{"$ref":"#/$defs/secret"},"domainToAdminEmail":{"type":"object","additionalProperties":{"type":"string"}},"fetchTransitiveGroupMembership":{"const":true},"allowedGroups":{"type":"array","minItems":1,"items":{"type":"string"}},"insecureSkipEmailVerified":{"type":"boolean"}}}}},"roleMapping":{"anyOf":[{"type":"null"},{"type":"object","required":["defaultRole","groupMappings","useRoleAttribute"],"additionalProperties":false,"properties":{"defaultRole":{"enum":["","signoz-admin","signoz-editor","signoz-viewer"]},"groupMappings":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":{"enum":["signoz-admin","signoz-editor","signoz-viewer"]}}]},"useRoleAttribute":{"type":"boolean"}}}]}},"$defs":{"secret":{"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}};
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate20(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.name === undefined) && (missing0 = "name")) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.config === undefined) && (missing0 = "config"))) || ((data.roleMapping === undefined) && (missing0 = "roleMapping"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "enabled")) || (key0 === "config")) || (key0 === "roleMapping"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs4 = errors;
if(typeof data.enabled !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.config !== undefined){
let data2 = data.config;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.kind === undefined) && (missing1 = "kind")) || ((data2.spec === undefined) && (missing1 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.kind !== undefined){
const _errs9 = errors;
if("google" !== data2.kind){
validate20.errors = [{}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.spec !== undefined){
let data4 = data2.spec;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((((data4.clientId === undefined) && (missing2 = "clientId")) || ((data4.clientSecret === undefined) && (missing2 = "clientSecret"))) || ((data4.fetchGroups === undefined) && (missing2 = "fetchGroups"))) || ((data4.insecureSkipEmailVerified === undefined) && (missing2 = "insecureSkipEmailVerified"))){
validate20.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key2 in data4){
if(!((((((((key2 === "clientId") || (key2 === "clientSecret")) || (key2 === "fetchGroups")) || (key2 === "serviceAccountJson")) || (key2 === "domainToAdminEmail")) || (key2 === "fetchTransitiveGroupMembership")) || (key2 === "allowedGroups")) || (key2 === "insecureSkipEmailVerified"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.clientId !== undefined){
let data5 = data4.clientId;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.clientSecret !== undefined){
let data6 = data4.clientSecret;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.$secret === undefined) && (missing3 = "$secret")){
validate20.errors = [{}];
return false;
}
else {
const _errs18 = errors;
for(const key3 in data6){
if(!(key3 === "$secret")){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.$secret !== undefined){
let data7 = data6.$secret;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.fetchGroups !== undefined){
const _errs21 = errors;
if(typeof data4.fetchGroups !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.serviceAccountJson !== undefined){
let data9 = data4.serviceAccountJson;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if((data9.$secret === undefined) && (missing4 = "$secret")){
validate20.errors = [{}];
return false;
}
else {
const _errs26 = errors;
for(const key4 in data9){
if(!(key4 === "$secret")){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs26 === errors){
if(data9.$secret !== undefined){
let data10 = data9.$secret;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.domainToAdminEmail !== undefined){
let data11 = data4.domainToAdminEmail;
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
const _errs32 = errors;
if(typeof data11[key5] !== "string"){
validate20.errors = [{}];
return false;
}
var valid7 = _errs32 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.fetchTransitiveGroupMembership !== undefined){
const _errs34 = errors;
if(true !== data4.fetchTransitiveGroupMembership){
validate20.errors = [{}];
return false;
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.allowedGroups !== undefined){
let data14 = data4.allowedGroups;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data14)){
if(data14.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid8 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
const _errs37 = errors;
if(typeof data14[i0] !== "string"){
validate20.errors = [{}];
return false;
}
var valid8 = _errs37 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.insecureSkipEmailVerified !== undefined){
const _errs39 = errors;
if(typeof data4.insecureSkipEmailVerified !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid2 = _errs39 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleMapping !== undefined){
let data17 = data.roleMapping;
const _errs41 = errors;
const _errs42 = errors;
let valid9 = false;
const _errs43 = errors;
if(data17 !== null){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs43 === errors;
valid9 = valid9 || _valid0;
const _errs45 = errors;
if(errors === _errs45){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing5;
if((((data17.defaultRole === undefined) && (missing5 = "defaultRole")) || ((data17.groupMappings === undefined) && (missing5 = "groupMappings"))) || ((data17.useRoleAttribute === undefined) && (missing5 = "useRoleAttribute"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
const _errs47 = errors;
for(const key6 in data17){
if(!(((key6 === "defaultRole") || (key6 === "groupMappings")) || (key6 === "useRoleAttribute"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(_errs47 === errors){
if(data17.defaultRole !== undefined){
let data18 = data17.defaultRole;
const _errs48 = errors;
if(!((((data18 === "") || (data18 === "signoz-admin")) || (data18 === "signoz-editor")) || (data18 === "signoz-viewer"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid10 = _errs48 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data17.groupMappings !== undefined){
let data19 = data17.groupMappings;
const _errs49 = errors;
const _errs50 = errors;
let valid11 = false;
const _errs51 = errors;
if(data19 !== null){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs51 === errors;
valid11 = valid11 || _valid1;
const _errs53 = errors;
if(errors === _errs53){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key7 in data19){
let data20 = data19[key7];
const _errs56 = errors;
if(!(((data20 === "signoz-admin") || (data20 === "signoz-editor")) || (data20 === "signoz-viewer"))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid12 = _errs56 === errors;
if(!valid12){
break;
}
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs53 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
var valid10 = _errs49 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data17.useRoleAttribute !== undefined){
const _errs57 = errors;
if(typeof data17.useRoleAttribute !== "boolean"){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs45 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

