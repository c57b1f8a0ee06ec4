// Generated from packages/dashboards/src/view/schema/v1.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"$id":"view.schema.json","title":"ViewBody","type":"object","required":["name","sourcePage","tags","compositeQuery","extraData"],"additionalProperties":false,"properties":{"name":{"type":"string","pattern":"\\S"},"sourcePage":{"enum":["logs","traces","metrics"]},"tags":{"type":"array","items":{"type":"string","pattern":"^[^,]*[^,\\s][^,]*$","examples":["team"],"not":{"pattern":"^signoz-as-code:"}},"uniqueItems":true},"compositeQuery":{"type":"object","required":["queryType","panelType","queries"],"additionalProperties":false,"properties":{"queryType":{"enum":["builder","promql","clickhouse_sql"]},"panelType":{"enum":["list","graph","table","value"]},"queries":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/envelope"}}}},"extraData":{"type":"string","pattern":"^\\{.*\\}$","examples":["{}"]}},"$defs":{"envelope":{"title":"ViewQuery","type":"object","required":["type","spec"],"additionalProperties":false,"properties":{"type":{"enum":["builder_query","builder_formula","builder_trace_operator","promql","clickhouse_sql"]},"spec":{"title":"ViewQuerySpec","type":"object","required":["name"],"additionalProperties":true,"properties":{"name":{"type":"string","pattern":"^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$","examples":["A"]},"signal":{"enum":["logs","traces","metrics"]},"filter":{"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"}}}}}}}}};
const schema32 = {"title":"ViewQuery","type":"object","required":["type","spec"],"additionalProperties":false,"properties":{"type":{"enum":["builder_query","builder_formula","builder_trace_operator","promql","clickhouse_sql"]},"spec":{"title":"ViewQuerySpec","type":"object","required":["name"],"additionalProperties":true,"properties":{"name":{"type":"string","pattern":"^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$","examples":["A"]},"signal":{"enum":["logs","traces","metrics"]},"filter":{"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"}}}}}}};
const pattern4 = new RegExp("\\S", "u");
const pattern5 = new RegExp("^signoz-as-code:", "u");
const pattern6 = new RegExp("^[^,]*[^,\\s][^,]*$", "u");
const pattern7 = new RegExp("^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$", "u");
const pattern8 = new RegExp("^\\{.*\\}$", "u");

function validate20(data){
/*# sourceURL="view.schema.json" */;
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
if((((((data.name === undefined) && (missing0 = "name")) || ((data.sourcePage === undefined) && (missing0 = "sourcePage"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.compositeQuery === undefined) && (missing0 = "compositeQuery"))) || ((data.extraData === undefined) && (missing0 = "extraData"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "sourcePage")) || (key0 === "tags")) || (key0 === "compositeQuery")) || (key0 === "extraData"))){
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
if(!pattern4.test(data0)){
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
if(data.sourcePage !== undefined){
let data1 = data.sourcePage;
const _errs4 = errors;
if(!(((data1 === "logs") || (data1 === "traces")) || (data1 === "metrics"))){
validate20.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data2 = data.tags;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
const _errs9 = errors;
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
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
var valid2 = _errs10 === errors;
if(valid2){
validate20.errors = [{}];
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
if(valid1){
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate20.errors = [{}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compositeQuery !== undefined){
let data4 = data.compositeQuery;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((data4.queryType === undefined) && (missing1 = "queryType")) || ((data4.panelType === undefined) && (missing1 = "panelType"))) || ((data4.queries === undefined) && (missing1 = "queries"))){
validate20.errors = [{}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!(((key1 === "queryType") || (key1 === "panelType")) || (key1 === "queries"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.queryType !== undefined){
let data5 = data4.queryType;
const _errs14 = errors;
if(!(((data5 === "builder") || (data5 === "promql")) || (data5 === "clickhouse_sql"))){
validate20.errors = [{}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.panelType !== undefined){
let data6 = data4.panelType;
const _errs15 = errors;
if(!((((data6 === "list") || (data6 === "graph")) || (data6 === "table")) || (data6 === "value"))){
validate20.errors = [{}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.queries !== undefined){
let data7 = data4.queries;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
if(data7.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid5 = true;
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.type === undefined) && (missing2 = "type")) || ((data8.spec === undefined) && (missing2 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data8){
if(!((key2 === "type") || (key2 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs21 === errors){
if(data8.type !== undefined){
let data9 = data8.type;
const _errs22 = errors;
if(!(((((data9 === "builder_query") || (data9 === "builder_formula")) || (data9 === "builder_trace_operator")) || (data9 === "promql")) || (data9 === "clickhouse_sql"))){
validate20.errors = [{}];
return false;
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.spec !== undefined){
let data10 = data8.spec;
const _errs23 = errors;
if(errors === _errs23){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((data10.name === undefined) && (missing3 = "name")){
validate20.errors = [{}];
return false;
}
else {
if(data10.name !== undefined){
let data11 = data10.name;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data10.signal !== undefined){
let data12 = data10.signal;
const _errs28 = errors;
if(!(((data12 === "logs") || (data12 === "traces")) || (data12 === "metrics"))){
validate20.errors = [{}];
return false;
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data10.filter !== undefined){
let data13 = data10.filter;
const _errs29 = errors;
if(errors === _errs29){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if((data13.expression === undefined) && (missing4 = "expression")){
validate20.errors = [{}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data13){
if(!(key3 === "expression")){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs31 === errors){
if(data13.expression !== undefined){
if(typeof data13.expression !== "string"){
validate20.errors = [{}];
return false;
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
var valid8 = _errs29 === errors;
}
else {
var valid8 = true;
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
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
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
var valid5 = _errs18 === errors;
if(!valid5){
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
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
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
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.extraData !== undefined){
let data15 = data.extraData;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs34 === errors;
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
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

