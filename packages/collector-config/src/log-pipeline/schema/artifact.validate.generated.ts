// Generated from packages/collector-config/src/log-pipeline/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"$id":"log-pipeline.schema.json","title":"LogPipelineBody","type":"object","required":["order","name","description","enabled","filter","config"],"additionalProperties":false,"properties":{"order":{"type":"integer","minimum":1,"maximum":9007199254740991},"name":{"type":"string","pattern":"\\S","maxLength":400},"description":{"type":"string","not":{"pattern":"signoz-as-code:"}},"enabled":{"type":"boolean"},"filter":{"title":"LogFilterBody","type":"object","required":["op","items"],"additionalProperties":false,"properties":{"op":{"enum":["AND","OR"]},"items":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/condition"}}}},"config":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/operator"}}},"$defs":{"condition":{"title":"LogConditionBody","type":"object","required":["key","op","value"],"additionalProperties":false,"properties":{"key":{"type":"object","required":["key","dataType","type","isColumn","isJSON"],"additionalProperties":false,"properties":{"key":{"type":"string","pattern":"^[^\"\\\\\\n]+$"},"dataType":{"enum":["string","float64","bool"]},"type":{"enum":["tag","resource",""]},"isColumn":{"type":"boolean"},"isJSON":{"type":"boolean"}}},"op":{"enum":["=","!=",">",">=","<","<=","in","nin","contains","ncontains","regex","nregex","exists","nexists"]},"value":{"anyOf":[{"type":["string","number","boolean"]},{"type":"array","minItems":1,"items":{"type":["string","number"]}}]}}},"place":{"title":"Place","type":"string","pattern":"^(body|attributes|resource)(\\.[A-Za-z_][A-Za-z0-9_]*|\\[\"[^\"\\\\\\[\\]]+\"\\]|\\['[^'\"\\\\\\[\\]]+'\\])*$"},"source":{"title":"PlaceSource","type":"object","required":["parse_from"],"additionalProperties":false,"properties":{"parse_from":{"$ref":"#/$defs/place"}}},"on_error":{"title":"OnError","enum":["send","send_quiet","drop","drop_quiet"]},"texts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"operator":{"title":"LogOperatorBody","oneOf":[{"$ref":"#/$defs/json_parser"},{"$ref":"#/$defs/grok_parser"},{"$ref":"#/$defs/regex_parser"},{"$ref":"#/$defs/copy"},{"$ref":"#/$defs/move"},{"$ref":"#/$defs/add"},{"$ref":"#/$defs/remove"},{"$ref":"#/$defs/trace_parser"},{"$ref":"#/$defs/time_parser"},{"$ref":"#/$defs/severity_parser"}]},"json_parser":{"title":"JsonParserBody","type":"object","required":["type","id","name","enabled","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"json_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"enable_flattening":{"type":"boolean"},"enable_paths":{"type":"boolean"},"path_prefix":{"type":"string"},"mapping":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/texts"},"service":{"$ref":"#/$defs/texts"},"environment":{"$ref":"#/$defs/texts"},"severity":{"$ref":"#/$defs/texts"},"trace_id":{"$ref":"#/$defs/texts"},"span_id":{"$ref":"#/$defs/texts"},"trace_flags":{"$ref":"#/$defs/texts"},"message":{"$ref":"#/$defs/texts"}}},"on_error":{"$ref":"#/$defs/on_error"}}},"grok_parser":{"title":"GrokParserBody","type":"object","required":["type","id","name","enabled","pattern","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"grok_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"pattern":{"type":"string","minLength":1},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}},"regex_parser":{"title":"RegexParserBody","type":"object","required":["type","id","name","enabled","regex","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"regex_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"regex":{"type":"string","minLength":1},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}},"copy":{"title":"CopyBody","type":"object","required":["type","id","name","enabled","from","to"],"additionalProperties":false,"properties":{"type":{"const":"copy"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"from":{"$ref":"#/$defs/place"},"to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}},"move":{"title":"MoveBody","type":"object","required":["type","id","name","enabled","from","to"],"additionalProperties":false,"properties":{"type":{"const":"move"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"from":{"$ref":"#/$defs/place"},"to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}},"add":{"title":"AddBody","type":"object","required":["type","id","name","enabled","field","value"],"additionalProperties":false,"properties":{"type":{"const":"add"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"field":{"$ref":"#/$defs/place"},"value":{"type":"string","minLength":1},"if":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}},"remove":{"title":"RemoveBody","type":"object","required":["type","id","name","enabled","field"],"additionalProperties":false,"properties":{"type":{"const":"remove"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"field":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}},"trace_parser":{"title":"TraceParserBody","type":"object","required":["type","id","name","enabled"],"additionalProperties":false,"properties":{"type":{"const":"trace_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"trace_id":{"$ref":"#/$defs/source"},"span_id":{"$ref":"#/$defs/source"},"trace_flags":{"$ref":"#/$defs/source"},"if":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}},"time_parser":{"title":"TimeParserBody","type":"object","required":["type","id","name","enabled","parse_from","layout_type","layout"],"additionalProperties":false,"properties":{"type":{"const":"time_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"layout_type":{"enum":["epoch","strptime"]},"layout":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}},"severity_parser":{"title":"SeverityParserBody","type":"object","required":["type","id","name","enabled","parse_from"],"additionalProperties":false,"properties":{"type":{"const":"severity_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"mapping":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"trace":{"$ref":"#/$defs/texts"},"debug":{"$ref":"#/$defs/texts"},"info":{"$ref":"#/$defs/texts"},"warn":{"$ref":"#/$defs/texts"},"error":{"$ref":"#/$defs/texts"},"fatal":{"$ref":"#/$defs/texts"}}},"overwrite_text":{"type":"boolean"},"on_error":{"$ref":"#/$defs/on_error"}}}}};
const schema32 = {"title":"LogConditionBody","type":"object","required":["key","op","value"],"additionalProperties":false,"properties":{"key":{"type":"object","required":["key","dataType","type","isColumn","isJSON"],"additionalProperties":false,"properties":{"key":{"type":"string","pattern":"^[^\"\\\\\\n]+$"},"dataType":{"enum":["string","float64","bool"]},"type":{"enum":["tag","resource",""]},"isColumn":{"type":"boolean"},"isJSON":{"type":"boolean"}}},"op":{"enum":["=","!=",">",">=","<","<=","in","nin","contains","ncontains","regex","nregex","exists","nexists"]},"value":{"anyOf":[{"type":["string","number","boolean"]},{"type":"array","minItems":1,"items":{"type":["string","number"]}}]}}};
const pattern4 = new RegExp("\\S", "u");
const pattern5 = new RegExp("signoz-as-code:", "u");
const pattern6 = new RegExp("^[^\"\\\\\\n]+$", "u");
const schema33 = {"title":"LogOperatorBody","oneOf":[{"$ref":"#/$defs/json_parser"},{"$ref":"#/$defs/grok_parser"},{"$ref":"#/$defs/regex_parser"},{"$ref":"#/$defs/copy"},{"$ref":"#/$defs/move"},{"$ref":"#/$defs/add"},{"$ref":"#/$defs/remove"},{"$ref":"#/$defs/trace_parser"},{"$ref":"#/$defs/time_parser"},{"$ref":"#/$defs/severity_parser"}]};
const schema34 = {"title":"JsonParserBody","type":"object","required":["type","id","name","enabled","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"json_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"enable_flattening":{"type":"boolean"},"enable_paths":{"type":"boolean"},"path_prefix":{"type":"string"},"mapping":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/texts"},"service":{"$ref":"#/$defs/texts"},"environment":{"$ref":"#/$defs/texts"},"severity":{"$ref":"#/$defs/texts"},"trace_id":{"$ref":"#/$defs/texts"},"span_id":{"$ref":"#/$defs/texts"},"trace_flags":{"$ref":"#/$defs/texts"},"message":{"$ref":"#/$defs/texts"}}},"on_error":{"$ref":"#/$defs/on_error"}}};
const schema35 = {"title":"Place","type":"string","pattern":"^(body|attributes|resource)(\\.[A-Za-z_][A-Za-z0-9_]*|\\[\"[^\"\\\\\\[\\]]+\"\\]|\\['[^'\"\\\\\\[\\]]+'\\])*$"};
const schema37 = {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}};
const schema45 = {"title":"OnError","enum":["send","send_quiet","drop","drop_quiet"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern8 = new RegExp("^(body|attributes|resource)(\\.[A-Za-z_][A-Za-z0-9_]*|\\[\"[^\"\\\\\\[\\]]+\"\\]|\\['[^'\"\\\\\\[\\]]+'\\])*$", "u");

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
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.parse_from === undefined) && (missing0 = "parse_from"))) || ((data.parse_to === undefined) && (missing0 = "parse_to"))){
validate22.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("json_parser" !== data.type){
validate22.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_from !== undefined){
let data4 = data.parse_from;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_to !== undefined){
let data5 = data.parse_to;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate22.errors = [{}];
return false;
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
if(data.enable_flattening !== undefined){
const _errs15 = errors;
if(typeof data.enable_flattening !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enable_paths !== undefined){
const _errs17 = errors;
if(typeof data.enable_paths !== "boolean"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path_prefix !== undefined){
const _errs19 = errors;
if(typeof data.path_prefix !== "string"){
validate22.errors = [{}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mapping !== undefined){
let data9 = data.mapping;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
validate22.errors = [{}];
return false;
}
else {
const _errs23 = errors;
for(const key1 in data9){
if(!((((((((key1 === "host") || (key1 === "service")) || (key1 === "environment")) || (key1 === "severity")) || (key1 === "trace_id")) || (key1 === "span_id")) || (key1 === "trace_flags")) || (key1 === "message"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs23 === errors){
if(data9.host !== undefined){
let data10 = data9.host;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data10)){
if(data10.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid5 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(data11.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate22.errors = [{}];
return false;
break;
}
indices0[item0] = i1;
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
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.service !== undefined){
let data12 = data9.service;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data12)){
if(data12.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid8 = true;
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
let data13 = data12[i2];
const _errs32 = errors;
if(errors === _errs32){
if(typeof data13 === "string"){
if(data13.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid8 = _errs32 === errors;
if(!valid8){
break;
}
}
if(valid8){
let i3 = data12.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data12[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
validate22.errors = [{}];
return false;
break;
}
indices1[item1] = i3;
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
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.environment !== undefined){
let data14 = data9.environment;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data14)){
if(data14.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid11 = true;
const len2 = data14.length;
for(let i4=0; i4<len2; i4++){
let data15 = data14[i4];
const _errs37 = errors;
if(errors === _errs37){
if(typeof data15 === "string"){
if(data15.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid11 = _errs37 === errors;
if(!valid11){
break;
}
}
if(valid11){
let i5 = data14.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data14[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
validate22.errors = [{}];
return false;
break;
}
indices2[item2] = i5;
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
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.severity !== undefined){
let data16 = data9.severity;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data16)){
if(data16.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid14 = true;
const len3 = data16.length;
for(let i6=0; i6<len3; i6++){
let data17 = data16[i6];
const _errs42 = errors;
if(errors === _errs42){
if(typeof data17 === "string"){
if(data17.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid14 = _errs42 === errors;
if(!valid14){
break;
}
}
if(valid14){
let i7 = data16.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data16[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
validate22.errors = [{}];
return false;
break;
}
indices3[item3] = i7;
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
var valid3 = _errs39 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.trace_id !== undefined){
let data18 = data9.trace_id;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data18)){
if(data18.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid17 = true;
const len4 = data18.length;
for(let i8=0; i8<len4; i8++){
let data19 = data18[i8];
const _errs47 = errors;
if(errors === _errs47){
if(typeof data19 === "string"){
if(data19.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid17 = _errs47 === errors;
if(!valid17){
break;
}
}
if(valid17){
let i9 = data18.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data18[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
validate22.errors = [{}];
return false;
break;
}
indices4[item4] = i9;
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
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.span_id !== undefined){
let data20 = data9.span_id;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data20)){
if(data20.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid20 = true;
const len5 = data20.length;
for(let i10=0; i10<len5; i10++){
let data21 = data20[i10];
const _errs52 = errors;
if(errors === _errs52){
if(typeof data21 === "string"){
if(data21.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid20 = _errs52 === errors;
if(!valid20){
break;
}
}
if(valid20){
let i11 = data20.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data20[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
validate22.errors = [{}];
return false;
break;
}
indices5[item5] = i11;
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
var valid3 = _errs49 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.trace_flags !== undefined){
let data22 = data9.trace_flags;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data22)){
if(data22.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid23 = true;
const len6 = data22.length;
for(let i12=0; i12<len6; i12++){
let data23 = data22[i12];
const _errs57 = errors;
if(errors === _errs57){
if(typeof data23 === "string"){
if(data23.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid23 = _errs57 === errors;
if(!valid23){
break;
}
}
if(valid23){
let i13 = data22.length;
let j6;
if(i13 > 1){
const indices6 = {};
for(;i13--;){
let item6 = data22[i13];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
validate22.errors = [{}];
return false;
break;
}
indices6[item6] = i13;
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
var valid3 = _errs54 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.message !== undefined){
let data24 = data9.message;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(Array.isArray(data24)){
if(data24.length < 1){
validate22.errors = [{}];
return false;
}
else {
var valid26 = true;
const len7 = data24.length;
for(let i14=0; i14<len7; i14++){
let data25 = data24[i14];
const _errs62 = errors;
if(errors === _errs62){
if(typeof data25 === "string"){
if(data25.length < 1){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid26 = _errs62 === errors;
if(!valid26){
break;
}
}
if(valid26){
let i15 = data24.length;
let j7;
if(i15 > 1){
const indices7 = {};
for(;i15--;){
let item7 = data24[i15];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
validate22.errors = [{}];
return false;
break;
}
indices7[item7] = i15;
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
var valid3 = _errs59 === errors;
}
else {
var valid3 = true;
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
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data26 = data.on_error;
const _errs64 = errors;
if(!((((data26 === "send") || (data26 === "send_quiet")) || (data26 === "drop")) || (data26 === "drop_quiet"))){
validate22.errors = [{}];
return false;
}
var valid0 = _errs64 === errors;
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
else {
validate22.errors = [{}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"title":"GrokParserBody","type":"object","required":["type","id","name","enabled","pattern","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"grok_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"pattern":{"type":"string","minLength":1},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate24(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.pattern === undefined) && (missing0 = "pattern"))) || ((data.parse_from === undefined) && (missing0 = "parse_from"))) || ((data.parse_to === undefined) && (missing0 = "parse_to"))){
validate24.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "pattern")) || (key0 === "parse_from")) || (key0 === "parse_to")) || (key0 === "on_error"))){
validate24.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("grok_parser" !== data.type){
validate24.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate24.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pattern !== undefined){
let data4 = data.pattern;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length < 1){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_from !== undefined){
let data5 = data.parse_from;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_to !== undefined){
let data6 = data.parse_to;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data7 = data.on_error;
const _errs17 = errors;
if(!((((data7 === "send") || (data7 === "send_quiet")) || (data7 === "drop")) || (data7 === "drop_quiet"))){
validate24.errors = [{}];
return false;
}
var valid0 = _errs17 === errors;
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
validate24.errors = [{}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"title":"RegexParserBody","type":"object","required":["type","id","name","enabled","regex","parse_from","parse_to"],"additionalProperties":false,"properties":{"type":{"const":"regex_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"regex":{"type":"string","minLength":1},"parse_from":{"$ref":"#/$defs/place"},"parse_to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate26(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.regex === undefined) && (missing0 = "regex"))) || ((data.parse_from === undefined) && (missing0 = "parse_from"))) || ((data.parse_to === undefined) && (missing0 = "parse_to"))){
validate26.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "regex")) || (key0 === "parse_from")) || (key0 === "parse_to")) || (key0 === "on_error"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("regex_parser" !== data.type){
validate26.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate26.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regex !== undefined){
let data4 = data.regex;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length < 1){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_from !== undefined){
let data5 = data.parse_from;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_to !== undefined){
let data6 = data.parse_to;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data7 = data.on_error;
const _errs17 = errors;
if(!((((data7 === "send") || (data7 === "send_quiet")) || (data7 === "drop")) || (data7 === "drop_quiet"))){
validate26.errors = [{}];
return false;
}
var valid0 = _errs17 === errors;
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
validate26.errors = [{}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"title":"CopyBody","type":"object","required":["type","id","name","enabled","from","to"],"additionalProperties":false,"properties":{"type":{"const":"copy"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"from":{"$ref":"#/$defs/place"},"to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}};

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
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))){
validate28.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "from")) || (key0 === "to")) || (key0 === "on_error"))){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("copy" !== data.type){
validate28.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data5 = data.to;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate28.errors = [{}];
return false;
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
if(valid0){
if(data.on_error !== undefined){
let data6 = data.on_error;
const _errs15 = errors;
if(!((((data6 === "send") || (data6 === "send_quiet")) || (data6 === "drop")) || (data6 === "drop_quiet"))){
validate28.errors = [{}];
return false;
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

const schema58 = {"title":"MoveBody","type":"object","required":["type","id","name","enabled","from","to"],"additionalProperties":false,"properties":{"type":{"const":"move"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"from":{"$ref":"#/$defs/place"},"to":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate30(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))){
validate30.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "from")) || (key0 === "to")) || (key0 === "on_error"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("move" !== data.type){
validate30.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data5 = data.to;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data6 = data.on_error;
const _errs15 = errors;
if(!((((data6 === "send") || (data6 === "send_quiet")) || (data6 === "drop")) || (data6 === "drop_quiet"))){
validate30.errors = [{}];
return false;
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
}
else {
validate30.errors = [{}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"title":"AddBody","type":"object","required":["type","id","name","enabled","field","value"],"additionalProperties":false,"properties":{"type":{"const":"add"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"field":{"$ref":"#/$defs/place"},"value":{"type":"string","minLength":1},"if":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate32(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.value === undefined) && (missing0 = "value"))){
validate32.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "field")) || (key0 === "value")) || (key0 === "if")) || (key0 === "on_error"))){
validate32.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("add" !== data.type){
validate32.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate32.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data4 = data.field;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data5 = data.value;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(data5.length < 1){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.if !== undefined){
let data6 = data.if;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length < 1){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data7 = data.on_error;
const _errs16 = errors;
if(!((((data7 === "send") || (data7 === "send_quiet")) || (data7 === "drop")) || (data7 === "drop_quiet"))){
validate32.errors = [{}];
return false;
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
}
else {
validate32.errors = [{}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"title":"RemoveBody","type":"object","required":["type","id","name","enabled","field"],"additionalProperties":false,"properties":{"type":{"const":"remove"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"field":{"$ref":"#/$defs/place"},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate34(data){
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
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.field === undefined) && (missing0 = "field"))){
validate34.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "field")) || (key0 === "on_error"))){
validate34.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("remove" !== data.type){
validate34.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate34.errors = [{}];
return false;
}
}
else {
validate34.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate34.errors = [{}];
return false;
}
}
else {
validate34.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate34.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data4 = data.field;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate34.errors = [{}];
return false;
}
}
else {
validate34.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data5 = data.on_error;
const _errs12 = errors;
if(!((((data5 === "send") || (data5 === "send_quiet")) || (data5 === "drop")) || (data5 === "drop_quiet"))){
validate34.errors = [{}];
return false;
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
validate34.errors = [{}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"title":"TraceParserBody","type":"object","required":["type","id","name","enabled"],"additionalProperties":false,"properties":{"type":{"const":"trace_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"trace_id":{"$ref":"#/$defs/source"},"span_id":{"$ref":"#/$defs/source"},"trace_flags":{"$ref":"#/$defs/source"},"if":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}};
const schema69 = {"title":"PlaceSource","type":"object","required":["parse_from"],"additionalProperties":false,"properties":{"parse_from":{"$ref":"#/$defs/place"}}};

function validate37(data){
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
if((data.parse_from === undefined) && (missing0 = "parse_from")){
validate37.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "parse_from")){
validate37.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.parse_from !== undefined){
let data0 = data.parse_from;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
validate37.errors = [{}];
return false;
}
}
else {
validate37.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate37.errors = [{}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))){
validate36.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema68.properties, key0))){
validate36.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("trace_parser" !== data.type){
validate36.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate36.errors = [{}];
return false;
}
}
else {
validate36.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate36.errors = [{}];
return false;
}
}
else {
validate36.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate36.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace_id !== undefined){
const _errs9 = errors;
if(!(validate37(data.trace_id))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.span_id !== undefined){
const _errs10 = errors;
if(!(validate37(data.span_id))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace_flags !== undefined){
const _errs11 = errors;
if(!(validate37(data.trace_flags))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.if !== undefined){
let data7 = data.if;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data7 === "string"){
if(data7.length < 1){
validate36.errors = [{}];
return false;
}
}
else {
validate36.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data8 = data.on_error;
const _errs14 = errors;
if(!((((data8 === "send") || (data8 === "send_quiet")) || (data8 === "drop")) || (data8 === "drop_quiet"))){
validate36.errors = [{}];
return false;
}
var valid0 = _errs14 === errors;
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
validate36.errors = [{}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"title":"TimeParserBody","type":"object","required":["type","id","name","enabled","parse_from","layout_type","layout"],"additionalProperties":false,"properties":{"type":{"const":"time_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"layout_type":{"enum":["epoch","strptime"]},"layout":{"type":"string","minLength":1},"on_error":{"$ref":"#/$defs/on_error"}}};

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
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.parse_from === undefined) && (missing0 = "parse_from"))) || ((data.layout_type === undefined) && (missing0 = "layout_type"))) || ((data.layout === undefined) && (missing0 = "layout"))){
validate42.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "parse_from")) || (key0 === "layout_type")) || (key0 === "layout")) || (key0 === "on_error"))){
validate42.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("time_parser" !== data.type){
validate42.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
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
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate42.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_from !== undefined){
let data4 = data.parse_from;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layout_type !== undefined){
let data5 = data.layout_type;
const _errs12 = errors;
if(!((data5 === "epoch") || (data5 === "strptime"))){
validate42.errors = [{}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layout !== undefined){
let data6 = data.layout;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(data6.length < 1){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data7 = data.on_error;
const _errs15 = errors;
if(!((((data7 === "send") || (data7 === "send_quiet")) || (data7 === "drop")) || (data7 === "drop_quiet"))){
validate42.errors = [{}];
return false;
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

const schema75 = {"title":"SeverityParserBody","type":"object","required":["type","id","name","enabled","parse_from"],"additionalProperties":false,"properties":{"type":{"const":"severity_parser"},"id":{"type":"string","minLength":1},"name":{"type":"string","pattern":"\\S"},"enabled":{"type":"boolean"},"parse_from":{"$ref":"#/$defs/place"},"mapping":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"trace":{"$ref":"#/$defs/texts"},"debug":{"$ref":"#/$defs/texts"},"info":{"$ref":"#/$defs/texts"},"warn":{"$ref":"#/$defs/texts"},"error":{"$ref":"#/$defs/texts"},"fatal":{"$ref":"#/$defs/texts"}}},"overwrite_text":{"type":"boolean"},"on_error":{"$ref":"#/$defs/on_error"}}};

function validate44(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.parse_from === undefined) && (missing0 = "parse_from"))){
validate44.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "id")) || (key0 === "name")) || (key0 === "enabled")) || (key0 === "parse_from")) || (key0 === "mapping")) || (key0 === "overwrite_text")) || (key0 === "on_error"))){
validate44.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("severity_parser" !== data.type){
validate44.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs7 = errors;
if(typeof data.enabled !== "boolean"){
validate44.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_from !== undefined){
let data4 = data.parse_from;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mapping !== undefined){
let data5 = data.mapping;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
validate44.errors = [{}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data5){
if(!((((((key1 === "trace") || (key1 === "debug")) || (key1 === "info")) || (key1 === "warn")) || (key1 === "error")) || (key1 === "fatal"))){
validate44.errors = [{}];
return false;
break;
}
}
if(_errs14 === errors){
if(data5.trace !== undefined){
let data6 = data5.trace;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(data7.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate44.errors = [{}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.debug !== undefined){
let data8 = data5.debug;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
if(data8.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid7 = true;
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(data9.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid7 = _errs23 === errors;
if(!valid7){
break;
}
}
if(valid7){
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
validate44.errors = [{}];
return false;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.info !== undefined){
let data10 = data5.info;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data10)){
if(data10.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid10 = true;
const len2 = data10.length;
for(let i4=0; i4<len2; i4++){
let data11 = data10[i4];
const _errs28 = errors;
if(errors === _errs28){
if(typeof data11 === "string"){
if(data11.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid10 = _errs28 === errors;
if(!valid10){
break;
}
}
if(valid10){
let i5 = data10.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data10[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
validate44.errors = [{}];
return false;
break;
}
indices2[item2] = i5;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.warn !== undefined){
let data12 = data5.warn;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data12)){
if(data12.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid13 = true;
const len3 = data12.length;
for(let i6=0; i6<len3; i6++){
let data13 = data12[i6];
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(data13.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid13 = _errs33 === errors;
if(!valid13){
break;
}
}
if(valid13){
let i7 = data12.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data12[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
validate44.errors = [{}];
return false;
break;
}
indices3[item3] = i7;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.error !== undefined){
let data14 = data5.error;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data14)){
if(data14.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid16 = true;
const len4 = data14.length;
for(let i8=0; i8<len4; i8++){
let data15 = data14[i8];
const _errs38 = errors;
if(errors === _errs38){
if(typeof data15 === "string"){
if(data15.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid16 = _errs38 === errors;
if(!valid16){
break;
}
}
if(valid16){
let i9 = data14.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data14[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
validate44.errors = [{}];
return false;
break;
}
indices4[item4] = i9;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.fatal !== undefined){
let data16 = data5.fatal;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data16)){
if(data16.length < 1){
validate44.errors = [{}];
return false;
}
else {
var valid19 = true;
const len5 = data16.length;
for(let i10=0; i10<len5; i10++){
let data17 = data16[i10];
const _errs43 = errors;
if(errors === _errs43){
if(typeof data17 === "string"){
if(data17.length < 1){
validate44.errors = [{}];
return false;
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid19 = _errs43 === errors;
if(!valid19){
break;
}
}
if(valid19){
let i11 = data16.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data16[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
validate44.errors = [{}];
return false;
break;
}
indices5[item5] = i11;
}
}
}
}
}
else {
validate44.errors = [{}];
return false;
}
}
var valid2 = _errs40 === errors;
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
else {
validate44.errors = [{}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overwrite_text !== undefined){
const _errs45 = errors;
if(typeof data.overwrite_text !== "boolean"){
validate44.errors = [{}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_error !== undefined){
let data19 = data.on_error;
const _errs47 = errors;
if(!((((data19 === "send") || (data19 === "send_quiet")) || (data19 === "drop")) || (data19 === "drop_quiet"))){
validate44.errors = [{}];
return false;
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
else {
validate44.errors = [{}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate22(data))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate24(data))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate26(data))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate28(data))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate30(data))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs6 = errors;
if(!(validate32(data))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = true;
}
}
const _errs7 = errors;
if(!(validate34(data))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
if(props0 !== true){
props0 = true;
}
}
const _errs8 = errors;
if(!(validate36(data))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
if(props0 !== true){
props0 = true;
}
}
const _errs9 = errors;
if(!(validate42(data))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
if(props0 !== true){
props0 = true;
}
}
const _errs10 = errors;
if(!(validate44(data))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
if(props0 !== true){
props0 = true;
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
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate21.errors = vErrors;
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
validate21.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate20(data){
/*# sourceURL="log-pipeline.schema.json" */;
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
if(((((((data.order === undefined) && (missing0 = "order")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.enabled === undefined) && (missing0 = "enabled"))) || ((data.filter === undefined) && (missing0 = "filter"))) || ((data.config === undefined) && (missing0 = "config"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "order") || (key0 === "name")) || (key0 === "description")) || (key0 === "enabled")) || (key0 === "filter")) || (key0 === "config"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.order !== undefined){
let data0 = data.order;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate20.errors = [{}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 400){
validate20.errors = [{}];
return false;
}
else {
if(!pattern4.test(data1)){
validate20.errors = [{}];
return false;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data2 = data.description;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate20.errors = [{}];
return false;
}
const _errs8 = errors;
const _errs9 = errors;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs9 === errors;
if(valid1){
validate20.errors = [{}];
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs10 = errors;
if(typeof data.enabled !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filter !== undefined){
let data4 = data.filter;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.op === undefined) && (missing1 = "op")) || ((data4.items === undefined) && (missing1 = "items"))){
validate20.errors = [{}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data4){
if(!((key1 === "op") || (key1 === "items"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.op !== undefined){
let data5 = data4.op;
const _errs15 = errors;
if(!((data5 === "AND") || (data5 === "OR"))){
validate20.errors = [{}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.items !== undefined){
let data6 = data4.items;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if((((data7.key === undefined) && (missing2 = "key")) || ((data7.op === undefined) && (missing2 = "op"))) || ((data7.value === undefined) && (missing2 = "value"))){
validate20.errors = [{}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data7){
if(!(((key2 === "key") || (key2 === "op")) || (key2 === "value"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs21 === errors){
if(data7.key !== undefined){
let data8 = data7.key;
const _errs22 = errors;
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing3;
if((((((data8.key === undefined) && (missing3 = "key")) || ((data8.dataType === undefined) && (missing3 = "dataType"))) || ((data8.type === undefined) && (missing3 = "type"))) || ((data8.isColumn === undefined) && (missing3 = "isColumn"))) || ((data8.isJSON === undefined) && (missing3 = "isJSON"))){
validate20.errors = [{}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data8){
if(!(((((key3 === "key") || (key3 === "dataType")) || (key3 === "type")) || (key3 === "isColumn")) || (key3 === "isJSON"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs24 === errors){
if(data8.key !== undefined){
let data9 = data8.key;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.dataType !== undefined){
let data10 = data8.dataType;
const _errs27 = errors;
if(!(((data10 === "string") || (data10 === "float64")) || (data10 === "bool"))){
validate20.errors = [{}];
return false;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.type !== undefined){
let data11 = data8.type;
const _errs28 = errors;
if(!(((data11 === "tag") || (data11 === "resource")) || (data11 === ""))){
validate20.errors = [{}];
return false;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.isColumn !== undefined){
const _errs29 = errors;
if(typeof data8.isColumn !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.isJSON !== undefined){
const _errs31 = errors;
if(typeof data8.isJSON !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
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
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.op !== undefined){
let data14 = data7.op;
const _errs33 = errors;
if(!((((((((((((((data14 === "=") || (data14 === "!=")) || (data14 === ">")) || (data14 === ">=")) || (data14 === "<")) || (data14 === "<=")) || (data14 === "in")) || (data14 === "nin")) || (data14 === "contains")) || (data14 === "ncontains")) || (data14 === "regex")) || (data14 === "nregex")) || (data14 === "exists")) || (data14 === "nexists"))){
validate20.errors = [{}];
return false;
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.value !== undefined){
let data15 = data7.value;
const _errs34 = errors;
const _errs35 = errors;
let valid7 = false;
const _errs36 = errors;
if(((typeof data15 !== "string") && (!(typeof data15 == "number"))) && (typeof data15 !== "boolean")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs36 === errors;
valid7 = valid7 || _valid0;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data15)){
if(data15.length < 1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid8 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
const _errs40 = errors;
if((typeof data16 !== "string") && (!(typeof data16 == "number"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid8 = _errs40 === errors;
if(!valid8){
break;
}
}
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
var _valid0 = _errs38 === errors;
valid7 = valid7 || _valid0;
if(!valid7){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
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
var valid3 = _errs18 === errors;
if(!valid3){
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
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
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
if(data.config !== undefined){
let data17 = data.config;
const _errs42 = errors;
if(errors === _errs42){
if(Array.isArray(data17)){
if(data17.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid9 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
const _errs44 = errors;
if(!(validate21(data17[i2]))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid9 = _errs44 === errors;
if(!valid9){
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
var valid0 = _errs42 === errors;
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
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

