// Generated from packages/alerts/src/channel/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"Channel","type":"object","additionalProperties":false,"required":["name"],"minProperties":2,"maxProperties":2,"properties":{"name":{"type":"string","minLength":1,"not":{"const":"default-receiver"}},"slack_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/slack"}},"email_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/email"}},"webhook_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/webhook"}},"pagerduty_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/pagerduty"}},"opsgenie_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/opsgenie"}},"msteamsv2_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/msteamsv2"}},"discord_configs":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/$defs/discord"}}},"$defs":{"secret":{"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}},"text_or_secret":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/secret"}]},"tls_config":{"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"},"server_name":{"type":"string"},"min_version":{"type":"string"},"max_version":{"type":"string"},"ca":{"$ref":"#/$defs/text_or_secret"},"cert":{"$ref":"#/$defs/text_or_secret"},"key":{"$ref":"#/$defs/secret"}}},"httpsUrl":{"type":"string","pattern":"^https?://[^\\s#]+$"},"http_config":{"type":"object","additionalProperties":false,"properties":{"basic_auth":{"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"$ref":"#/$defs/text_or_secret"},"password":{"$ref":"#/$defs/secret"}}},"authorization":{"type":"object","additionalProperties":false,"required":["type","credentials"],"properties":{"type":{"type":"string"},"credentials":{"$ref":"#/$defs/secret"}}},"oauth2":{"type":"object","additionalProperties":false,"required":["client_id","client_secret","token_url"],"properties":{"client_id":{"$ref":"#/$defs/text_or_secret"},"client_secret":{"$ref":"#/$defs/secret"},"token_url":{"$ref":"#/$defs/text_or_secret"},"scopes":{"type":"array","items":{"type":"string"}},"endpoint_params":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}}}},"tls_config":{"$ref":"#/$defs/tls_config"},"follow_redirects":{"type":"boolean"},"enable_http2":{"type":"boolean"},"proxy_url":{"$ref":"#/$defs/text_or_secret"},"no_proxy":{"type":"string"},"proxy_from_environment":{"type":"boolean"},"proxy_connect_header":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/$defs/text_or_secret"}}}}},"slack":{"type":"object","additionalProperties":false,"required":["send_resolved","api_url","channel"],"properties":{"send_resolved":{"type":"boolean"},"api_url":{"$ref":"#/$defs/secret"},"channel":{"type":"string","pattern":"^[#@]?[^\\s]+$"},"http_config":{"$ref":"#/$defs/http_config"},"username":{"type":"string"},"color":{"type":"string"},"title":{"type":"string"},"title_link":{"$ref":"#/$defs/text_or_secret"},"pretext":{"type":"string"},"text":{"type":"string"},"footer":{"type":"string"},"fallback":{"type":"string"},"callback_id":{"type":"string"},"icon_emoji":{"type":"string"},"icon_url":{"$ref":"#/$defs/text_or_secret"},"link_names":{"type":"boolean"}}},"email":{"type":"object","additionalProperties":false,"required":["send_resolved","to"],"properties":{"send_resolved":{"type":"boolean"},"to":{"type":"string","pattern":"^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$"},"html":{"type":"string"},"text":{"type":"string"},"headers":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"require_tls":{"type":"boolean"},"tls_config":{"$ref":"#/$defs/tls_config"}}},"webhook":{"type":"object","additionalProperties":false,"required":["send_resolved","url"],"properties":{"send_resolved":{"type":"boolean"},"url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"url_file":{"type":"string"},"max_alerts":{"type":"integer","minimum":0,"maximum":9007199254740991},"timeout":{"type":"integer","minimum":0,"maximum":9007199254740991}}},"pagerduty":{"type":"object","additionalProperties":false,"required":["send_resolved","routing_key"],"properties":{"send_resolved":{"type":"boolean"},"routing_key":{"$ref":"#/$defs/secret"},"url":{"$ref":"#/$defs/httpsUrl"},"http_config":{"$ref":"#/$defs/http_config"},"client":{"type":"string"},"client_url":{"$ref":"#/$defs/text_or_secret"},"description":{"type":"string"},"details":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"severity":{"type":"string"},"class":{"type":"string"},"component":{"type":"string"},"group":{"type":"string"},"source":{"type":"string"}}},"opsgenie":{"type":"object","additionalProperties":false,"required":["send_resolved","api_key"],"properties":{"send_resolved":{"type":"boolean"},"api_key":{"$ref":"#/$defs/secret"},"api_url":{"type":"string","pattern":"^https?://[^\\s#]+/$"},"http_config":{"$ref":"#/$defs/http_config"},"message":{"type":"string"},"description":{"type":"string"},"source":{"type":"string"},"details":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"entity":{"type":"string"},"tags":{"type":"string"},"note":{"type":"string"},"priority":{"type":"string"}}},"msteamsv2":{"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"text":{"type":"string"}}},"discord":{"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"message":{"type":"string"},"content":{"type":"string"},"username":{"type":"string"},"avatar_url":{"$ref":"#/$defs/text_or_secret"}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["send_resolved","api_url","channel"],"properties":{"send_resolved":{"type":"boolean"},"api_url":{"$ref":"#/$defs/secret"},"channel":{"type":"string","pattern":"^[#@]?[^\\s]+$"},"http_config":{"$ref":"#/$defs/http_config"},"username":{"type":"string"},"color":{"type":"string"},"title":{"type":"string"},"title_link":{"$ref":"#/$defs/text_or_secret"},"pretext":{"type":"string"},"text":{"type":"string"},"footer":{"type":"string"},"fallback":{"type":"string"},"callback_id":{"type":"string"},"icon_emoji":{"type":"string"},"icon_url":{"$ref":"#/$defs/text_or_secret"},"link_names":{"type":"boolean"}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["$secret"],"properties":{"$secret":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5 = new RegExp("^[#@]?[^\\s]+$", "u");
const schema34 = {"type":"object","additionalProperties":false,"properties":{"basic_auth":{"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"$ref":"#/$defs/text_or_secret"},"password":{"$ref":"#/$defs/secret"}}},"authorization":{"type":"object","additionalProperties":false,"required":["type","credentials"],"properties":{"type":{"type":"string"},"credentials":{"$ref":"#/$defs/secret"}}},"oauth2":{"type":"object","additionalProperties":false,"required":["client_id","client_secret","token_url"],"properties":{"client_id":{"$ref":"#/$defs/text_or_secret"},"client_secret":{"$ref":"#/$defs/secret"},"token_url":{"$ref":"#/$defs/text_or_secret"},"scopes":{"type":"array","items":{"type":"string"}},"endpoint_params":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}}}},"tls_config":{"$ref":"#/$defs/tls_config"},"follow_redirects":{"type":"boolean"},"enable_http2":{"type":"boolean"},"proxy_url":{"$ref":"#/$defs/text_or_secret"},"no_proxy":{"type":"string"},"proxy_from_environment":{"type":"boolean"},"proxy_connect_header":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/$defs/text_or_secret"}}}}};
const schema35 = {"anyOf":[{"type":"string"},{"$ref":"#/$defs/secret"}]};

function validate23(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.$secret === undefined) && (missing0 = "$secret")){
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
const _errs6 = errors;
for(const key0 in data){
if(!(key0 === "$secret")){
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
if(_errs6 === errors){
if(data.$secret !== undefined){
let data0 = data.$secret;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {};
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
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema40 = {"type":"object","additionalProperties":false,"properties":{"insecure_skip_verify":{"type":"boolean"},"server_name":{"type":"string"},"min_version":{"type":"string"},"max_version":{"type":"string"},"ca":{"$ref":"#/$defs/text_or_secret"},"cert":{"$ref":"#/$defs/text_or_secret"},"key":{"$ref":"#/$defs/secret"}}};

function validate28(data){
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
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "insecure_skip_verify") || (key0 === "server_name")) || (key0 === "min_version")) || (key0 === "max_version")) || (key0 === "ca")) || (key0 === "cert")) || (key0 === "key"))){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.insecure_skip_verify !== undefined){
const _errs2 = errors;
if(typeof data.insecure_skip_verify !== "boolean"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server_name !== undefined){
const _errs4 = errors;
if(typeof data.server_name !== "string"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min_version !== undefined){
const _errs6 = errors;
if(typeof data.min_version !== "string"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_version !== undefined){
const _errs8 = errors;
if(typeof data.max_version !== "string"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ca !== undefined){
const _errs10 = errors;
if(!(validate23(data.ca))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cert !== undefined){
const _errs11 = errors;
if(!(validate23(data.cert))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
let data6 = data.key;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing0;
if((data6.$secret === undefined) && (missing0 = "$secret")){
validate28.errors = [{}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data6){
if(!(key1 === "$secret")){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs15 === errors){
if(data6.$secret !== undefined){
let data7 = data6.$secret;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
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
validate28.errors = [{}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data){
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
if(!(func1.call(schema34.properties, key0))){
validate22.errors = [{}];
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
validate22.errors = [{}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!((key1 === "username") || (key1 === "password"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.username !== undefined){
const _errs5 = errors;
if(!(validate23(data0.username))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.password !== undefined){
let data2 = data0.password;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.$secret === undefined) && (missing1 = "$secret")){
validate22.errors = [{}];
return false;
}
else {
const _errs9 = errors;
for(const key2 in data2){
if(!(key2 === "$secret")){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.$secret !== undefined){
let data3 = data2.$secret;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate22.errors = [{}];
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
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.type === undefined) && (missing2 = "type")) || ((data4.credentials === undefined) && (missing2 = "credentials"))){
validate22.errors = [{}];
return false;
}
else {
const _errs14 = errors;
for(const key3 in data4){
if(!((key3 === "type") || (key3 === "credentials"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.type !== undefined){
const _errs15 = errors;
if(typeof data4.type !== "string"){
validate22.errors = [{}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.credentials !== undefined){
let data6 = data4.credentials;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.$secret === undefined) && (missing3 = "$secret")){
validate22.errors = [{}];
return false;
}
else {
const _errs20 = errors;
for(const key4 in data6){
if(!(key4 === "$secret")){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs20 === errors){
if(data6.$secret !== undefined){
let data7 = data6.$secret;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.oauth2 !== undefined){
let data8 = data.oauth2;
const _errs23 = errors;
if(errors === _errs23){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing4;
if((((data8.client_id === undefined) && (missing4 = "client_id")) || ((data8.client_secret === undefined) && (missing4 = "client_secret"))) || ((data8.token_url === undefined) && (missing4 = "token_url"))){
validate22.errors = [{}];
return false;
}
else {
const _errs25 = errors;
for(const key5 in data8){
if(!(((((key5 === "client_id") || (key5 === "client_secret")) || (key5 === "token_url")) || (key5 === "scopes")) || (key5 === "endpoint_params"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs25 === errors){
if(data8.client_id !== undefined){
const _errs26 = errors;
if(!(validate23(data8.client_id))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs26 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.client_secret !== undefined){
let data10 = data8.client_secret;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing5;
if((data10.$secret === undefined) && (missing5 = "$secret")){
validate22.errors = [{}];
return false;
}
else {
const _errs30 = errors;
for(const key6 in data10){
if(!(key6 === "$secret")){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs30 === errors){
if(data10.$secret !== undefined){
let data11 = data10.$secret;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.token_url !== undefined){
const _errs33 = errors;
if(!(validate23(data8.token_url))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.scopes !== undefined){
let data13 = data8.scopes;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data13)){
var valid10 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs36 = errors;
if(typeof data13[i0] !== "string"){
validate22.errors = [{}];
return false;
}
var valid10 = _errs36 === errors;
if(!valid10){
break;
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.endpoint_params !== undefined){
let data15 = data8.endpoint_params;
const _errs38 = errors;
if(errors === _errs38){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key7 in data15){
const _errs41 = errors;
if(!(validate23(data15[key7]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid11 = _errs41 === errors;
if(!valid11){
break;
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls_config !== undefined){
const _errs42 = errors;
if(!(validate28(data.tls_config))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.follow_redirects !== undefined){
const _errs43 = errors;
if(typeof data.follow_redirects !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enable_http2 !== undefined){
const _errs45 = errors;
if(typeof data.enable_http2 !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proxy_url !== undefined){
const _errs47 = errors;
if(!(validate23(data.proxy_url))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.no_proxy !== undefined){
const _errs48 = errors;
if(typeof data.no_proxy !== "string"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proxy_from_environment !== undefined){
const _errs50 = errors;
if(typeof data.proxy_from_environment !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proxy_connect_header !== undefined){
let data23 = data.proxy_connect_header;
const _errs52 = errors;
if(errors === _errs52){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key8 in data23){
let data24 = data23[key8];
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data24)){
var valid13 = true;
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
const _errs57 = errors;
if(!(validate23(data24[i1]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid13 = _errs57 === errors;
if(!valid13){
break;
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid12 = _errs55 === errors;
if(!valid12){
break;
}
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs52 === errors;
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
else {
validate22.errors = [{}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data){
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
validate21.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate21.errors = [{}];
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
validate21.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate21.errors = [{}];
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
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate21.errors = [{}];
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
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate21.errors = [{}];
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
validate21.errors = [{}];
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
validate21.errors = [{}];
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
if(!(validate23(data.title_link))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pretext !== undefined){
const _errs20 = errors;
if(typeof data.pretext !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs22 = errors;
if(typeof data.text !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.footer !== undefined){
const _errs24 = errors;
if(typeof data.footer !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fallback !== undefined){
const _errs26 = errors;
if(typeof data.fallback !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.callback_id !== undefined){
const _errs28 = errors;
if(typeof data.callback_id !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.icon_emoji !== undefined){
const _errs30 = errors;
if(typeof data.icon_emoji !== "string"){
validate21.errors = [{}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.icon_url !== undefined){
const _errs32 = errors;
if(!(validate23(data.icon_url))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_names !== undefined){
const _errs33 = errors;
if(typeof data.link_names !== "boolean"){
validate21.errors = [{}];
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
}
}
}
else {
validate21.errors = [{}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","additionalProperties":false,"required":["send_resolved","to"],"properties":{"send_resolved":{"type":"boolean"},"to":{"type":"string","pattern":"^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$"},"html":{"type":"string"},"text":{"type":"string"},"headers":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"require_tls":{"type":"boolean"},"tls_config":{"$ref":"#/$defs/tls_config"}}};
const pattern11 = new RegExp("^[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*$", "u");

function validate38(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.send_resolved === undefined) && (missing0 = "send_resolved")) || ((data.to === undefined) && (missing0 = "to"))){
validate38.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "send_resolved") || (key0 === "to")) || (key0 === "html")) || (key0 === "text")) || (key0 === "headers")) || (key0 === "require_tls")) || (key0 === "tls_config"))){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate38.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data1 = data.to;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern11.test(data1)){
validate38.errors = [{}];
return false;
}
}
else {
validate38.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.html !== undefined){
const _errs6 = errors;
if(typeof data.html !== "string"){
validate38.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs8 = errors;
if(typeof data.text !== "string"){
validate38.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headers !== undefined){
let data4 = data.headers;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs13 = errors;
if(!(validate23(data4[key1]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
else {
validate38.errors = [{}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.require_tls !== undefined){
const _errs14 = errors;
if(typeof data.require_tls !== "boolean"){
validate38.errors = [{}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls_config !== undefined){
const _errs16 = errors;
if(!(validate28(data.tls_config))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
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
else {
validate38.errors = [{}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","additionalProperties":false,"required":["send_resolved","url"],"properties":{"send_resolved":{"type":"boolean"},"url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"url_file":{"type":"string"},"max_alerts":{"type":"integer","minimum":0,"maximum":9007199254740991},"timeout":{"type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate42(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
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
validate42.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "send_resolved") || (key0 === "url")) || (key0 === "http_config")) || (key0 === "url_file")) || (key0 === "max_alerts")) || (key0 === "timeout"))){
validate42.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate42.errors = [{}];
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
validate42.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate42.errors = [{}];
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
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate42.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate42.errors = [{}];
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
validate42.errors = [{}];
return false;
}
if(errors === _errs13){
if(typeof data5 == "number"){
if(data5 > 9007199254740991 || isNaN(data5)){
validate42.errors = [{}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate42.errors = [{}];
return false;
}
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
validate42.errors = [{}];
return false;
}
if(errors === _errs15){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
validate42.errors = [{}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate42.errors = [{}];
return false;
}
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
validate42.errors = [{}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","additionalProperties":false,"required":["send_resolved","routing_key"],"properties":{"send_resolved":{"type":"boolean"},"routing_key":{"$ref":"#/$defs/secret"},"url":{"$ref":"#/$defs/httpsUrl"},"http_config":{"$ref":"#/$defs/http_config"},"client":{"type":"string"},"client_url":{"$ref":"#/$defs/text_or_secret"},"description":{"type":"string"},"details":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"severity":{"type":"string"},"class":{"type":"string"},"component":{"type":"string"},"group":{"type":"string"},"source":{"type":"string"}}};
const schema47 = {"type":"string","pattern":"^https?://[^\\s#]+$"};
const pattern14 = new RegExp("^https?://[^\\s#]+$", "u");

function validate45(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
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
validate45.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema45.properties, key0))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate45.errors = [{}];
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
validate45.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate45.errors = [{}];
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
validate45.errors = [{}];
return false;
}
}
else {
validate45.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate45.errors = [{}];
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
if(!pattern14.test(data3)){
validate45.errors = [{}];
return false;
}
}
else {
validate45.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate45.errors = [{}];
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
if(!(validate23(data.client_url))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs17 = errors;
if(typeof data.description !== "string"){
validate45.errors = [{}];
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
if(!(validate23(data8[key2]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate45.errors = [{}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.severity !== undefined){
const _errs23 = errors;
if(typeof data.severity !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined){
const _errs25 = errors;
if(typeof data.class !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.component !== undefined){
const _errs27 = errors;
if(typeof data.component !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs29 = errors;
if(typeof data.group !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs31 = errors;
if(typeof data.source !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs31 === errors;
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
validate45.errors = [{}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","additionalProperties":false,"required":["send_resolved","api_key"],"properties":{"send_resolved":{"type":"boolean"},"api_key":{"$ref":"#/$defs/secret"},"api_url":{"type":"string","pattern":"^https?://[^\\s#]+/$"},"http_config":{"$ref":"#/$defs/http_config"},"message":{"type":"string"},"description":{"type":"string"},"source":{"type":"string"},"details":{"type":"object","additionalProperties":{"$ref":"#/$defs/text_or_secret"}},"entity":{"type":"string"},"tags":{"type":"string"},"note":{"type":"string"},"priority":{"type":"string"}}};
const pattern16 = new RegExp("^https?://[^\\s#]+/$", "u");

function validate50(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
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
validate50.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema48.properties, key0))){
validate50.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate50.errors = [{}];
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
validate50.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate50.errors = [{}];
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
validate50.errors = [{}];
return false;
}
}
else {
validate50.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate50.errors = [{}];
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
if(!pattern16.test(data3)){
validate50.errors = [{}];
return false;
}
}
else {
validate50.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate50.errors = [{}];
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
validate50.errors = [{}];
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
validate50.errors = [{}];
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
if(!(validate23(data8[key2]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
else {
validate50.errors = [{}];
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
const _errs23 = errors;
if(typeof data.entity !== "string"){
validate50.errors = [{}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
const _errs25 = errors;
if(typeof data.tags !== "string"){
validate50.errors = [{}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
const _errs27 = errors;
if(typeof data.note !== "string"){
validate50.errors = [{}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
const _errs29 = errors;
if(typeof data.priority !== "string"){
validate50.errors = [{}];
return false;
}
var valid0 = _errs29 === errors;
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
validate50.errors = [{}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"text":{"type":"string"}}};

function validate54(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
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
validate54.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "send_resolved") || (key0 === "webhook_url")) || (key0 === "http_config")) || (key0 === "title")) || (key0 === "text"))){
validate54.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate54.errors = [{}];
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
validate54.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate54.errors = [{}];
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
validate54.errors = [{}];
return false;
}
}
else {
validate54.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate54.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate54.errors = [{}];
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
validate54.errors = [{}];
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
validate54.errors = [{}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","additionalProperties":false,"required":["send_resolved","webhook_url"],"properties":{"send_resolved":{"type":"boolean"},"webhook_url":{"$ref":"#/$defs/secret"},"http_config":{"$ref":"#/$defs/http_config"},"title":{"type":"string"},"message":{"type":"string"},"content":{"type":"string"},"username":{"type":"string"},"avatar_url":{"$ref":"#/$defs/text_or_secret"}}};

function validate57(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
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
validate57.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "send_resolved") || (key0 === "webhook_url")) || (key0 === "http_config")) || (key0 === "title")) || (key0 === "message")) || (key0 === "content")) || (key0 === "username")) || (key0 === "avatar_url"))){
validate57.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.send_resolved !== undefined){
const _errs2 = errors;
if(typeof data.send_resolved !== "boolean"){
validate57.errors = [{}];
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
validate57.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(key1 === "$secret")){
validate57.errors = [{}];
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
validate57.errors = [{}];
return false;
}
}
else {
validate57.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate57.errors = [{}];
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
if(!(validate22(data.http_config))){
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
validate57.errors = [{}];
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
validate57.errors = [{}];
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
validate57.errors = [{}];
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
validate57.errors = [{}];
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
if(!(validate23(data.avatar_url))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
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
validate57.errors = [{}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(Object.keys(data).length > 2){
validate20.errors = [{}];
return false;
}
else {
if(Object.keys(data).length < 2){
validate20.errors = [{}];
return false;
}
else {
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "slack_configs")) || (key0 === "email_configs")) || (key0 === "webhook_configs")) || (key0 === "pagerduty_configs")) || (key0 === "opsgenie_configs")) || (key0 === "msteamsv2_configs")) || (key0 === "discord_configs"))){
validate20.errors = [{}];
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
validate20.errors = [{}];
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
if(data.slack_configs !== undefined){
let data1 = data.slack_configs;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data1)){
if(data1.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data1.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate21(data1[i0]))){
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
if(data.email_configs !== undefined){
let data3 = data.email_configs;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
if(data3.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data3.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs11 = errors;
if(!(validate38(data3[i1]))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
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
validate20.errors = [{}];
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
let data5 = data.webhook_configs;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data5.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid4 = true;
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
const _errs14 = errors;
if(!(validate42(data5[i2]))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
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
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pagerduty_configs !== undefined){
let data7 = data.pagerduty_configs;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data7)){
if(data7.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data7.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid5 = true;
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
const _errs17 = errors;
if(!(validate45(data7[i3]))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
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
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.opsgenie_configs !== undefined){
let data9 = data.opsgenie_configs;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data9)){
if(data9.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data9.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid6 = true;
const len4 = data9.length;
for(let i4=0; i4<len4; i4++){
const _errs20 = errors;
if(!(validate50(data9[i4]))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid6 = _errs20 === errors;
if(!valid6){
break;
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
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.msteamsv2_configs !== undefined){
let data11 = data.msteamsv2_configs;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data11)){
if(data11.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data11.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid7 = true;
const len5 = data11.length;
for(let i5=0; i5<len5; i5++){
const _errs23 = errors;
if(!(validate54(data11[i5]))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid7 = _errs23 === errors;
if(!valid7){
break;
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
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discord_configs !== undefined){
let data13 = data.discord_configs;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data13)){
if(data13.length > 1){
validate20.errors = [{}];
return false;
}
else {
if(data13.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid8 = true;
const len6 = data13.length;
for(let i6=0; i6<len6; i6++){
const _errs26 = errors;
if(!(validate57(data13[i6]))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid8 = _errs26 === errors;
if(!valid8){
break;
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
var valid0 = _errs24 === errors;
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
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

