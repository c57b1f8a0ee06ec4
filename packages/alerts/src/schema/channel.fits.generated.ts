// Generated from packages/alerts/schema/channel.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const fits: (value: unknown) => boolean = validate20;
const schema31 = {"title":"Channel","type":"object","additionalProperties":false,"required":["name"],"minProperties":2,"maxProperties":2,"properties":{"name":{"type":"string","minLength":1,"not":{"const":"default-receiver"}},"slack_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/slack"}},"email_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/email"}},"webhook_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/webhook"}},"pagerduty_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/pagerduty"}},"opsgenie_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/opsgenie"}},"msteamsv2_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/msteamsv2"}},"discord_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/discord"}}},"$defs":{"secret":{"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}},"httpsUrl":{"type":"string","pattern":"^https?://[^\\s#]+$"},"http_config":{"type":"object","additionalProperties":false,"properties":{"basic_auth":{"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"type":"string"},"password":{"$ref":"#/$defs/secret"}}},"authorization":{"type":"object","additionalProperties":false,"required":["type","credentials"],"properties":{"type":{"type":"string"},"credentials":{"$ref":"#/$defs/secret"}}},"tls_config":{"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"}}},"follow_redirects":{"type":"boolean"},"enable_http2":{"type":"boolean"},"proxy_url":{"type":"string"}}},"slack":{"type":"object","additionalProperties":false,"required":["send_resolved","api_url","channel"],"properties":{"send_resolved":{"type":"boolean"},"api_url":{"$ref":"#/$defs/secret"},"channel":{"type":"string","pattern":"^[#@]?[^\\s]+$"},"http_config":{"$ref":"#/$defs/http_config"},"username":{"type":"string"},"color":{"type":"string"},"title":{"type":"string"},"title_link":{"type":"string"},"pretext":{"type":"string"},"text":{"type":"string"},"footer":{"type":"string"},"fallback":{"type":"string"},"callback_id":{"type":"string"},"icon_emoji":{"type":"string"},"icon_url":{"type":"string"},"link_names":{"type":"boolean"}}},"email":{"type":"object","additionalProperties":false,"required":["send_resolved","to"],"properties":{"send_resolved":{"type":"boolean"},"to":{"type":"string","pattern":"^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$"},"html":{"type":"string"},"text":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"require_tls":{"type":"boolean"},"tls_config":{"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"}}}}},"webhook":{"type":"object","additionalProperties":false,"required":["send_resolved","url"],"properties":{"send_resolved":{"type":"boolean"},"url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"url_file":{"type":"string"},"max_alerts":{"type":"integer","minimum":0},"timeout":{"type":"integer","minimum":0}}},"pagerduty":{"type":"object","additionalProperties":false,"required":["send_resolved","routing_key"],"properties":{"send_resolved":{"type":"boolean"},"routing_key":{"$ref":"#/$defs/secret"},"url":{"$ref":"#/$defs/httpsUrl"},"http_config":{"$ref":"#/$defs/http_config"},"client":{"type":"string"},"client_url":{"type":"string"},"description":{"type":"string"},"details":{"type":"object","additionalProperties":{"type":"string"}},"severity":{"type":"string"},"class":{"type":"string"},"component":{"type":"string"},"group":{"type":"string"},"source":{"type":"string"}}},"opsgenie":{"type":"object","additionalProperties":false,"required":["send_resolved","api_key"],"properties":{"send_resolved":{"type":"boolean"},"api_key":{"$ref":"#/$defs/secret"},"api_url":{"type":"string","pattern":"^https?://[^\\s#]+/$"},"http_config":{"$ref":"#/$defs/http_config"},"message":{"type":"string"},"description":{"type":"string"},"source":{"type":"string"},"details":{"type":"object","additionalProperties":{"type":"string"}},"entity":{"type":"string"},"tags":{"type":"string"},"note":{"type":"string"},"priority":{"type":"string"}}},"msteamsv2":{"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"text":{"type":"string"}}},"discord":{"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"message":{"type":"string"},"content":{"type":"string"},"username":{"type":"string"},"avatar_url":{"type":"string"}}}}};
const schema37 = {"type":"object","additionalProperties":false,"required":["send_resolved","to"],"properties":{"send_resolved":{"type":"boolean"},"to":{"type":"string","pattern":"^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$"},"html":{"type":"string"},"text":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"require_tls":{"type":"boolean"},"tls_config":{"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["send_resolved","api_url","channel"],"properties":{"send_resolved":{"type":"boolean"},"api_url":{"$ref":"#/$defs/secret"},"channel":{"type":"string","pattern":"^[#@]?[^\\s]+$"},"http_config":{"$ref":"#/$defs/http_config"},"username":{"type":"string"},"color":{"type":"string"},"title":{"type":"string"},"title_link":{"type":"string"},"pretext":{"type":"string"},"text":{"type":"string"},"footer":{"type":"string"},"fallback":{"type":"string"},"callback_id":{"type":"string"},"icon_emoji":{"type":"string"},"icon_url":{"type":"string"},"link_names":{"type":"boolean"}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5 = new RegExp("^[#@]?[^\\s]+$", "u");
const schema34 = {"type":"object","additionalProperties":false,"properties":{"basic_auth":{"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"type":"string"},"password":{"$ref":"#/$defs/secret"}}},"authorization":{"type":"object","additionalProperties":false,"required":["type","credentials"],"properties":{"type":{"type":"string"},"credentials":{"$ref":"#/$defs/secret"}}},"tls_config":{"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"}}},"follow_redirects":{"type":"boolean"},"enable_http2":{"type":"boolean"},"proxy_url":{"type":"string"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "basic_auth") || (key0 === "authorization")) || (key0 === "tls_config")) || (key0 === "follow_redirects")) || (key0 === "enable_http2")) || (key0 === "proxy_url"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.basic_auth !== undefined){
let data0 = data.basic_auth;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.username === undefined) && (missing0 = "username")) || ((data0.password === undefined) && (missing0 = "password"))){
validate22.errors = [{instancePath:instancePath+"/basic_auth",schemaPath:"#/properties/basic_auth/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!((key1 === "username") || (key1 === "password"))){
validate22.errors = [{instancePath:instancePath+"/basic_auth",schemaPath:"#/properties/basic_auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.username !== undefined){
const _errs5 = errors;
if(typeof data0.username !== "string"){
validate22.errors = [{instancePath:instancePath+"/basic_auth/username",schemaPath:"#/properties/basic_auth/properties/username/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.password !== undefined){
let data2 = data0.password;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.$secret === undefined) && (missing1 = "$secret")){
validate22.errors = [{instancePath:instancePath+"/basic_auth/password",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs10 = errors;
for(const key2 in data2){
if(!(key2 === "$secret")){
validate22.errors = [{instancePath:instancePath+"/basic_auth/password",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.$secret !== undefined){
let data3 = data2.$secret;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate22.errors = [{instancePath:instancePath+"/basic_auth/password/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/basic_auth/password/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/basic_auth/password",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/basic_auth",schemaPath:"#/properties/basic_auth/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authorization !== undefined){
let data4 = data.authorization;
const _errs13 = errors;
if(errors === _errs13){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.type === undefined) && (missing2 = "type")) || ((data4.credentials === undefined) && (missing2 = "credentials"))){
validate22.errors = [{instancePath:instancePath+"/authorization",schemaPath:"#/properties/authorization/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs15 = errors;
for(const key3 in data4){
if(!((key3 === "type") || (key3 === "credentials"))){
validate22.errors = [{instancePath:instancePath+"/authorization",schemaPath:"#/properties/authorization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs15 === errors){
if(data4.type !== undefined){
const _errs16 = errors;
if(typeof data4.type !== "string"){
validate22.errors = [{instancePath:instancePath+"/authorization/type",schemaPath:"#/properties/authorization/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.credentials !== undefined){
let data6 = data4.credentials;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.$secret === undefined) && (missing3 = "$secret")){
validate22.errors = [{instancePath:instancePath+"/authorization/credentials",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs21 = errors;
for(const key4 in data6){
if(!(key4 === "$secret")){
validate22.errors = [{instancePath:instancePath+"/authorization/credentials",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs21 === errors){
if(data6.$secret !== undefined){
let data7 = data6.$secret;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate22.errors = [{instancePath:instancePath+"/authorization/credentials/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/authorization/credentials/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/authorization/credentials",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/authorization",schemaPath:"#/properties/authorization/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls_config !== undefined){
let data8 = data.tls_config;
const _errs24 = errors;
if(errors === _errs24){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs26 = errors;
for(const key5 in data8){
if(!(key5 === "insecure_skip_verify")){
validate22.errors = [{instancePath:instancePath+"/tls_config",schemaPath:"#/properties/tls_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs26 === errors){
if(data8.insecure_skip_verify !== undefined){
if(typeof data8.insecure_skip_verify !== "boolean"){
validate22.errors = [{instancePath:instancePath+"/tls_config/insecure_skip_verify",schemaPath:"#/properties/tls_config/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/tls_config",schemaPath:"#/properties/tls_config/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.follow_redirects !== undefined){
const _errs29 = errors;
if(typeof data.follow_redirects !== "boolean"){
validate22.errors = [{instancePath:instancePath+"/follow_redirects",schemaPath:"#/properties/follow_redirects/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enable_http2 !== undefined){
const _errs31 = errors;
if(typeof data.enable_http2 !== "boolean"){
validate22.errors = [{instancePath:instancePath+"/enable_http2",schemaPath:"#/properties/enable_http2/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proxy_url !== undefined){
const _errs33 = errors;
if(typeof data.proxy_url !== "string"){
validate22.errors = [{instancePath:instancePath+"/proxy_url",schemaPath:"#/properties/proxy_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs33 === errors;
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
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.api_url === undefined) && (missing0 = "api_url"))) || ((data.channel === undefined) && (missing0 = "channel"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_url !== undefined){
let data1 = data.api_url;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate21.errors = [{instancePath:instancePath+"/api_url",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate21.errors = [{instancePath:instancePath+"/api_url",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate21.errors = [{instancePath:instancePath+"/api_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/api_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/api_url",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.channel !== undefined){
let data3 = data.channel;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
validate21.errors = [{instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/pattern",keyword:"pattern",params:{pattern: "^[#@]?[^\\s]+$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs12 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.username !== undefined){
const _errs13 = errors;
if(typeof data.username !== "string"){
validate21.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.color !== undefined){
const _errs15 = errors;
if(typeof data.color !== "string"){
validate21.errors = [{instancePath:instancePath+"/color",schemaPath:"#/properties/color/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs17 = errors;
if(typeof data.title !== "string"){
validate21.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title_link !== undefined){
const _errs19 = errors;
if(typeof data.title_link !== "string"){
validate21.errors = [{instancePath:instancePath+"/title_link",schemaPath:"#/properties/title_link/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pretext !== undefined){
const _errs21 = errors;
if(typeof data.pretext !== "string"){
validate21.errors = [{instancePath:instancePath+"/pretext",schemaPath:"#/properties/pretext/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs23 = errors;
if(typeof data.text !== "string"){
validate21.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.footer !== undefined){
const _errs25 = errors;
if(typeof data.footer !== "string"){
validate21.errors = [{instancePath:instancePath+"/footer",schemaPath:"#/properties/footer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fallback !== undefined){
const _errs27 = errors;
if(typeof data.fallback !== "string"){
validate21.errors = [{instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.callback_id !== undefined){
const _errs29 = errors;
if(typeof data.callback_id !== "string"){
validate21.errors = [{instancePath:instancePath+"/callback_id",schemaPath:"#/properties/callback_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.icon_emoji !== undefined){
const _errs31 = errors;
if(typeof data.icon_emoji !== "string"){
validate21.errors = [{instancePath:instancePath+"/icon_emoji",schemaPath:"#/properties/icon_emoji/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.icon_url !== undefined){
const _errs33 = errors;
if(typeof data.icon_url !== "string"){
validate21.errors = [{instancePath:instancePath+"/icon_url",schemaPath:"#/properties/icon_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_names !== undefined){
const _errs35 = errors;
if(typeof data.link_names !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/link_names",schemaPath:"#/properties/link_names/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs35 === errors;
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
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","additionalProperties":false,"required":["send_resolved","url"],"properties":{"send_resolved":{"type":"boolean"},"url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"url_file":{"type":"string"},"max_alerts":{"type":"integer","minimum":0},"timeout":{"type":"integer","minimum":0}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.url === undefined) && (missing0 = "url"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "send_resolved") || (key0 === "url")) || (key0 === "http_config")) || (key0 === "url_file")) || (key0 === "max_alerts")) || (key0 === "timeout"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data1 = data.url;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate25.errors = [{instancePath:instancePath+"/url",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate25.errors = [{instancePath:instancePath+"/url",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate25.errors = [{instancePath:instancePath+"/url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/url",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs10 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url_file !== undefined){
const _errs11 = errors;
if(typeof data.url_file !== "string"){
validate25.errors = [{instancePath:instancePath+"/url_file",schemaPath:"#/properties/url_file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_alerts !== undefined){
let data5 = data.max_alerts;
const _errs13 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate25.errors = [{instancePath:instancePath+"/max_alerts",schemaPath:"#/properties/max_alerts/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/max_alerts",schemaPath:"#/properties/max_alerts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data6 = data.timeout;
const _errs15 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate25.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs15){
if(typeof data6 == "number"){
if(data6 < 0 || isNaN(data6)){
validate25.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
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
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","additionalProperties":false,"required":["send_resolved","routing_key"],"properties":{"send_resolved":{"type":"boolean"},"routing_key":{"$ref":"#/$defs/secret"},"url":{"$ref":"#/$defs/httpsUrl"},"http_config":{"$ref":"#/$defs/http_config"},"client":{"type":"string"},"client_url":{"type":"string"},"description":{"type":"string"},"details":{"type":"object","additionalProperties":{"type":"string"}},"severity":{"type":"string"},"class":{"type":"string"},"component":{"type":"string"},"group":{"type":"string"},"source":{"type":"string"}}};
const schema42 = {"type":"string","pattern":"^https?://[^\\s#]+$"};
const pattern11 = new RegExp("^https?://[^\\s#]+$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.routing_key === undefined) && (missing0 = "routing_key"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.routing_key !== undefined){
let data1 = data.routing_key;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate28.errors = [{instancePath:instancePath+"/routing_key",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate28.errors = [{instancePath:instancePath+"/routing_key",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate28.errors = [{instancePath:instancePath+"/routing_key/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/routing_key/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/routing_key",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data3 = data.url;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
validate28.errors = [{instancePath:instancePath+"/url",schemaPath:"#/$defs/httpsUrl/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s#]+$"}}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/url",schemaPath:"#/$defs/httpsUrl/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs13 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.client !== undefined){
const _errs14 = errors;
if(typeof data.client !== "string"){
validate28.errors = [{instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.client_url !== undefined){
const _errs16 = errors;
if(typeof data.client_url !== "string"){
validate28.errors = [{instancePath:instancePath+"/client_url",schemaPath:"#/properties/client_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs18 = errors;
if(typeof data.description !== "string"){
validate28.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.details !== undefined){
let data8 = data.details;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs23 = errors;
if(typeof data8[key2] !== "string"){
validate28.errors = [{instancePath:instancePath+"/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/details/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.severity !== undefined){
const _errs25 = errors;
if(typeof data.severity !== "string"){
validate28.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined){
const _errs27 = errors;
if(typeof data.class !== "string"){
validate28.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.component !== undefined){
const _errs29 = errors;
if(typeof data.component !== "string"){
validate28.errors = [{instancePath:instancePath+"/component",schemaPath:"#/properties/component/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs31 = errors;
if(typeof data.group !== "string"){
validate28.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs33 = errors;
if(typeof data.source !== "string"){
validate28.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs33 === errors;
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
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","additionalProperties":false,"required":["send_resolved","api_key"],"properties":{"send_resolved":{"type":"boolean"},"api_key":{"$ref":"#/$defs/secret"},"api_url":{"type":"string","pattern":"^https?://[^\\s#]+/$"},"http_config":{"$ref":"#/$defs/http_config"},"message":{"type":"string"},"description":{"type":"string"},"source":{"type":"string"},"details":{"type":"object","additionalProperties":{"type":"string"}},"entity":{"type":"string"},"tags":{"type":"string"},"note":{"type":"string"},"priority":{"type":"string"}}};
const pattern13 = new RegExp("^https?://[^\\s#]+/$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.api_key === undefined) && (missing0 = "api_key"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_key !== undefined){
let data1 = data.api_key;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate31.errors = [{instancePath:instancePath+"/api_key",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate31.errors = [{instancePath:instancePath+"/api_key",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate31.errors = [{instancePath:instancePath+"/api_key/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/api_key/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/api_key",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_url !== undefined){
let data3 = data.api_url;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
validate31.errors = [{instancePath:instancePath+"/api_url",schemaPath:"#/properties/api_url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s#]+/$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/api_url",schemaPath:"#/properties/api_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs12 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs13 = errors;
if(typeof data.message !== "string"){
validate31.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs15 = errors;
if(typeof data.description !== "string"){
validate31.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs17 = errors;
if(typeof data.source !== "string"){
validate31.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.details !== undefined){
let data8 = data.details;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs22 = errors;
if(typeof data8[key2] !== "string"){
validate31.errors = [{instancePath:instancePath+"/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/details/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entity !== undefined){
const _errs24 = errors;
if(typeof data.entity !== "string"){
validate31.errors = [{instancePath:instancePath+"/entity",schemaPath:"#/properties/entity/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
const _errs26 = errors;
if(typeof data.tags !== "string"){
validate31.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
const _errs28 = errors;
if(typeof data.note !== "string"){
validate31.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
const _errs30 = errors;
if(typeof data.priority !== "string"){
validate31.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs30 === errors;
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
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"text":{"type":"string"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.webhook_url === undefined) && (missing0 = "webhook_url"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "send_resolved") || (key0 === "webhook_url")) || (key0 === "http_config")) || (key0 === "title")) || (key0 === "text"))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.webhook_url !== undefined){
let data1 = data.webhook_url;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate34.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate34.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate34.errors = [{instancePath:instancePath+"/webhook_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/webhook_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs10 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs11 = errors;
if(typeof data.title !== "string"){
validate34.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs13 = errors;
if(typeof data.text !== "string"){
validate34.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
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
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"message":{"type":"string"},"content":{"type":"string"},"username":{"type":"string"},"avatar_url":{"type":"string"}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.webhook_url === undefined) && (missing0 = "webhook_url"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "send_resolved") || (key0 === "webhook_url")) || (key0 === "http_config")) || (key0 === "title")) || (key0 === "message")) || (key0 === "content")) || (key0 === "username")) || (key0 === "avatar_url"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate37.errors = [{instancePath:instancePath+"/send_resolved",schemaPath:"#/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.webhook_url !== undefined){
let data1 = data.webhook_url;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.$secret === undefined) && (missing1 = "$secret")){
validate37.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate37.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.$secret !== undefined){
let data2 = data1.$secret;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate37.errors = [{instancePath:instancePath+"/webhook_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/webhook_url/$secret",schemaPath:"#/$defs/secret/properties/%24secret/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/webhook_url",schemaPath:"#/$defs/secret/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http_config !== undefined){
const _errs10 = errors;
if(!(validate22(data.http_config, {instancePath:instancePath+"/http_config",parentData:data,parentDataProperty:"http_config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs11 = errors;
if(typeof data.title !== "string"){
validate37.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs13 = errors;
if(typeof data.message !== "string"){
validate37.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
const _errs15 = errors;
if(typeof data.content !== "string"){
validate37.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.username !== undefined){
const _errs17 = errors;
if(typeof data.username !== "string"){
validate37.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.avatar_url !== undefined){
const _errs19 = errors;
if(typeof data.avatar_url !== "string"){
validate37.errors = [{instancePath:instancePath+"/avatar_url",schemaPath:"#/properties/avatar_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
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
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern8 = new RegExp("^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(Object.keys(data).length > 2){
validate20.errors = [{instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 2}}];
return false;
}
else {
if(Object.keys(data).length < 2){
validate20.errors = [{instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2}}];
return false;
}
else {
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "slack_configs")) || (key0 === "email_configs")) || (key0 === "webhook_configs")) || (key0 === "pagerduty_configs")) || (key0 === "opsgenie_configs")) || (key0 === "msteamsv2_configs")) || (key0 === "discord_configs"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
const _errs4 = errors;
const _errs5 = errors;
if("default-receiver" !== data0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid1 = _errs5 === errors;
if(valid1){
validate20.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length < 1){
validate20.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slack_configs !== undefined){
let data1 = data.slack_configs;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data1)){
if(data1.length > 1){
validate20.errors = [{instancePath:instancePath+"/slack_configs",schemaPath:"#/properties/slack_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data1.length < 1){
validate20.errors = [{instancePath:instancePath+"/slack_configs",schemaPath:"#/properties/slack_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate21(data1[i0], {instancePath:instancePath+"/slack_configs/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/slack_configs",schemaPath:"#/properties/slack_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email_configs !== undefined){
let data3 = data.email_configs;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
if(data3.length > 1){
validate20.errors = [{instancePath:instancePath+"/email_configs",schemaPath:"#/properties/email_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data3.length < 1){
validate20.errors = [{instancePath:instancePath+"/email_configs",schemaPath:"#/properties/email_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.send_resolved === undefined) && (missing1 = "send_resolved")) || ((data4.to === undefined) && (missing1 = "to"))){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1,schemaPath:"#/$defs/email/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data4){
if(!(((((((key1 === "send_resolved") || (key1 === "to")) || (key1 === "html")) || (key1 === "text")) || (key1 === "headers")) || (key1 === "require_tls")) || (key1 === "tls_config"))){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1,schemaPath:"#/$defs/email/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.send_resolved !== undefined){
const _errs15 = errors;
if(typeof data4.send_resolved !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/send_resolved",schemaPath:"#/$defs/email/properties/send_resolved/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.to !== undefined){
let data6 = data4.to;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/to",schemaPath:"#/$defs/email/properties/to/pattern",keyword:"pattern",params:{pattern: "^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/to",schemaPath:"#/$defs/email/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.html !== undefined){
const _errs19 = errors;
if(typeof data4.html !== "string"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/html",schemaPath:"#/$defs/email/properties/html/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.text !== undefined){
const _errs21 = errors;
if(typeof data4.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/text",schemaPath:"#/$defs/email/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.headers !== undefined){
let data9 = data4.headers;
const _errs23 = errors;
if(errors === _errs23){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
const _errs26 = errors;
if(typeof data9[key2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/email/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs26 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/headers",schemaPath:"#/$defs/email/properties/headers/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.require_tls !== undefined){
const _errs28 = errors;
if(typeof data4.require_tls !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/require_tls",schemaPath:"#/$defs/email/properties/require_tls/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.tls_config !== undefined){
let data12 = data4.tls_config;
const _errs30 = errors;
if(errors === _errs30){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
const _errs32 = errors;
for(const key3 in data12){
if(!(key3 === "insecure_skip_verify")){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/tls_config",schemaPath:"#/$defs/email/properties/tls_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs32 === errors){
if(data12.insecure_skip_verify !== undefined){
if(typeof data12.insecure_skip_verify !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/tls_config/insecure_skip_verify",schemaPath:"#/$defs/email/properties/tls_config/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1+"/tls_config",schemaPath:"#/$defs/email/properties/tls_config/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
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
validate20.errors = [{instancePath:instancePath+"/email_configs/" + i1,schemaPath:"#/$defs/email/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/email_configs",schemaPath:"#/properties/email_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.webhook_configs !== undefined){
let data14 = data.webhook_configs;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data14)){
if(data14.length > 1){
validate20.errors = [{instancePath:instancePath+"/webhook_configs",schemaPath:"#/properties/webhook_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data14.length < 1){
validate20.errors = [{instancePath:instancePath+"/webhook_configs",schemaPath:"#/properties/webhook_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid8 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
const _errs37 = errors;
if(!(validate25(data14[i2], {instancePath:instancePath+"/webhook_configs/" + i2,parentData:data14,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid8 = _errs37 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/webhook_configs",schemaPath:"#/properties/webhook_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pagerduty_configs !== undefined){
let data16 = data.pagerduty_configs;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data16)){
if(data16.length > 1){
validate20.errors = [{instancePath:instancePath+"/pagerduty_configs",schemaPath:"#/properties/pagerduty_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data16.length < 1){
validate20.errors = [{instancePath:instancePath+"/pagerduty_configs",schemaPath:"#/properties/pagerduty_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid9 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
const _errs40 = errors;
if(!(validate28(data16[i3], {instancePath:instancePath+"/pagerduty_configs/" + i3,parentData:data16,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid9 = _errs40 === errors;
if(!valid9){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pagerduty_configs",schemaPath:"#/properties/pagerduty_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.opsgenie_configs !== undefined){
let data18 = data.opsgenie_configs;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data18)){
if(data18.length > 1){
validate20.errors = [{instancePath:instancePath+"/opsgenie_configs",schemaPath:"#/properties/opsgenie_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data18.length < 1){
validate20.errors = [{instancePath:instancePath+"/opsgenie_configs",schemaPath:"#/properties/opsgenie_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid10 = true;
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
const _errs43 = errors;
if(!(validate31(data18[i4], {instancePath:instancePath+"/opsgenie_configs/" + i4,parentData:data18,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid10 = _errs43 === errors;
if(!valid10){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/opsgenie_configs",schemaPath:"#/properties/opsgenie_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.msteamsv2_configs !== undefined){
let data20 = data.msteamsv2_configs;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data20)){
if(data20.length > 1){
validate20.errors = [{instancePath:instancePath+"/msteamsv2_configs",schemaPath:"#/properties/msteamsv2_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data20.length < 1){
validate20.errors = [{instancePath:instancePath+"/msteamsv2_configs",schemaPath:"#/properties/msteamsv2_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid11 = true;
const len5 = data20.length;
for(let i5=0; i5<len5; i5++){
const _errs46 = errors;
if(!(validate34(data20[i5], {instancePath:instancePath+"/msteamsv2_configs/" + i5,parentData:data20,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid11 = _errs46 === errors;
if(!valid11){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/msteamsv2_configs",schemaPath:"#/properties/msteamsv2_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discord_configs !== undefined){
let data22 = data.discord_configs;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data22)){
if(data22.length > 1){
validate20.errors = [{instancePath:instancePath+"/discord_configs",schemaPath:"#/properties/discord_configs/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
else {
if(data22.length < 1){
validate20.errors = [{instancePath:instancePath+"/discord_configs",schemaPath:"#/properties/discord_configs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid12 = true;
const len6 = data22.length;
for(let i6=0; i6<len6; i6++){
const _errs49 = errors;
if(!(validate37(data22[i6], {instancePath:instancePath+"/discord_configs/" + i6,parentData:data22,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid12 = _errs49 === errors;
if(!valid12){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/discord_configs",schemaPath:"#/properties/discord_configs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs47 === errors;
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
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

