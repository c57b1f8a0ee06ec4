// Generated from packages/dashboards/src/view/schema/v2.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"$id":"view-v2.schema.json","title":"ViewV2","type":"object","required":["schemaVersion","name","source","spec"],"additionalProperties":false,"properties":{"schemaVersion":{"const":"v2"},"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["slow-requests"],"maxLength":63},"source":{"enum":["logs","traces","metrics","meter"]},"spec":{"type":"object","required":["displayName","panelType","requestType","queries","selectedFields","display"],"additionalProperties":false,"properties":{"displayName":{"type":"string","pattern":"\\S"},"panelType":{"enum":["list","graph","table","value"]},"requestType":{"enum":["raw","time_series","scalar"]},"queries":{"type":"array","items":{"title":"ViewQueryV2","type":"object","required":["type","spec"],"additionalProperties":false,"properties":{"type":{"enum":["builder_query","builder_formula","builder_trace_operator","promql","clickhouse_sql"]},"spec":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}},"additionalProperties":true}}},"minItems":1},"selectedFields":{"type":"array","items":{"title":"ViewFieldV2","type":"object","required":["name","signal","fieldContext","fieldDataType"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"type":"string"},"fieldContext":{"type":"string"},"fieldDataType":{"type":"string"}}}},"display":{"type":"object","required":["color"],"additionalProperties":false,"properties":{"color":{"type":"string"},"format":{"type":"string"},"maxLines":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"fontSize":{"type":"string"}}}}}}};
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
const pattern5 = new RegExp("\\S", "u");

function validate20(data){
/*# sourceURL="view-v2.schema.json" */;
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
if(((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "schemaVersion") || (key0 === "name")) || (key0 === "source")) || (key0 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if("v2" !== data.schemaVersion){
validate20.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length > 63){
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
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data2 = data.source;
const _errs5 = errors;
if(!((((data2 === "logs") || (data2 === "traces")) || (data2 === "metrics")) || (data2 === "meter"))){
validate20.errors = [{}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data3 = data.spec;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((data3.displayName === undefined) && (missing1 = "displayName")) || ((data3.panelType === undefined) && (missing1 = "panelType"))) || ((data3.requestType === undefined) && (missing1 = "requestType"))) || ((data3.queries === undefined) && (missing1 = "queries"))) || ((data3.selectedFields === undefined) && (missing1 = "selectedFields"))) || ((data3.display === undefined) && (missing1 = "display"))){
validate20.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((((((key1 === "displayName") || (key1 === "panelType")) || (key1 === "requestType")) || (key1 === "queries")) || (key1 === "selectedFields")) || (key1 === "display"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.displayName !== undefined){
let data4 = data3.displayName;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.panelType !== undefined){
let data5 = data3.panelType;
const _errs11 = errors;
if(!((((data5 === "list") || (data5 === "graph")) || (data5 === "table")) || (data5 === "value"))){
validate20.errors = [{}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.requestType !== undefined){
let data6 = data3.requestType;
const _errs12 = errors;
if(!(((data6 === "raw") || (data6 === "time_series")) || (data6 === "scalar"))){
validate20.errors = [{}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.queries !== undefined){
let data7 = data3.queries;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data7)){
if(data7.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid2 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs15 = errors;
if(errors === _errs15){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.type === undefined) && (missing2 = "type")) || ((data8.spec === undefined) && (missing2 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data8){
if(!((key2 === "type") || (key2 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs17 === errors){
if(data8.type !== undefined){
let data9 = data8.type;
const _errs18 = errors;
if(!(((((data9 === "builder_query") || (data9 === "builder_formula")) || (data9 === "builder_trace_operator")) || (data9 === "promql")) || (data9 === "clickhouse_sql"))){
validate20.errors = [{}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.spec !== undefined){
let data10 = data8.spec;
const _errs19 = errors;
if(errors === _errs19){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((data10.name === undefined) && (missing3 = "name")){
validate20.errors = [{}];
return false;
}
else {
if(data10.name !== undefined){
if(typeof data10.name !== "string"){
validate20.errors = [{}];
return false;
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
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
if(!valid2){
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
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.selectedFields !== undefined){
let data12 = data3.selectedFields;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data12)){
var valid5 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs26 = errors;
if(errors === _errs26){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((((data13.name === undefined) && (missing4 = "name")) || ((data13.signal === undefined) && (missing4 = "signal"))) || ((data13.fieldContext === undefined) && (missing4 = "fieldContext"))) || ((data13.fieldDataType === undefined) && (missing4 = "fieldDataType"))){
validate20.errors = [{}];
return false;
}
else {
const _errs28 = errors;
for(const key3 in data13){
if(!((((key3 === "name") || (key3 === "signal")) || (key3 === "fieldContext")) || (key3 === "fieldDataType"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs28 === errors){
if(data13.name !== undefined){
let data14 = data13.name;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data14 === "string"){
if(data14.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.signal !== undefined){
const _errs31 = errors;
if(typeof data13.signal !== "string"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.fieldContext !== undefined){
const _errs33 = errors;
if(typeof data13.fieldContext !== "string"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.fieldDataType !== undefined){
const _errs35 = errors;
if(typeof data13.fieldDataType !== "string"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs35 === errors;
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
else {
validate20.errors = [{}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs24 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.display !== undefined){
let data18 = data3.display;
const _errs37 = errors;
if(errors === _errs37){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing5;
if((data18.color === undefined) && (missing5 = "color")){
validate20.errors = [{}];
return false;
}
else {
const _errs39 = errors;
for(const key4 in data18){
if(!((((key4 === "color") || (key4 === "format")) || (key4 === "maxLines")) || (key4 === "fontSize"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs39 === errors){
if(data18.color !== undefined){
const _errs40 = errors;
if(typeof data18.color !== "string"){
validate20.errors = [{}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.format !== undefined){
const _errs42 = errors;
if(typeof data18.format !== "string"){
validate20.errors = [{}];
return false;
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.maxLines !== undefined){
let data21 = data18.maxLines;
const _errs44 = errors;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs44){
if(typeof data21 == "number"){
if(data21 > 9007199254740991 || isNaN(data21)){
validate20.errors = [{}];
return false;
}
else {
if(data21 < -9007199254740991 || isNaN(data21)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.fontSize !== undefined){
const _errs46 = errors;
if(typeof data18.fontSize !== "string"){
validate20.errors = [{}];
return false;
}
var valid7 = _errs46 === errors;
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
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs37 === errors;
}
else {
var valid1 = true;
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
var valid0 = _errs6 === errors;
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

