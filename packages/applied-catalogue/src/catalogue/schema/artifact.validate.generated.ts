// Generated from packages/applied-catalogue/src/catalogue/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"Catalogue","type":"object","additionalProperties":false,"required":["services","attributes","metrics"],"properties":{"services":{"type":"object","additionalProperties":{"type":"string"}},"attributes":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["type","context"],"properties":{"type":{"enum":["string","number","boolean","unknown"]},"context":{"enum":["resource","attribute","span","log","unknown"]},"values":{"type":"array","items":{"type":"string"}}}}},"metrics":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["instrument","unit","temporality","stored","attributes"],"properties":{"instrument":{"enum":["counter","updowncounter","gauge","histogram","unknown"]},"unit":{"type":"string"},"temporality":{"enum":["cumulative","delta","unspecified"]},"stored":{"type":"array","minItems":1,"items":{"type":"string"}},"attributes":{"type":"array","items":{"type":"string"}}}}}}};

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
if((((data.services === undefined) && (missing0 = "services")) || ((data.attributes === undefined) && (missing0 = "attributes"))) || ((data.metrics === undefined) && (missing0 = "metrics"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "services") || (key0 === "attributes")) || (key0 === "metrics"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.services !== undefined){
let data0 = data.services;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(typeof data0[key1] !== "string"){
validate20.errors = [{}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
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
if(data.attributes !== undefined){
let data2 = data.attributes;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
let data3 = data2[key2];
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.type === undefined) && (missing1 = "type")) || ((data3.context === undefined) && (missing1 = "context"))){
validate20.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key3 in data3){
if(!(((key3 === "type") || (key3 === "context")) || (key3 === "values"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.type !== undefined){
let data4 = data3.type;
const _errs13 = errors;
if(!((((data4 === "string") || (data4 === "number")) || (data4 === "boolean")) || (data4 === "unknown"))){
validate20.errors = [{}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.context !== undefined){
let data5 = data3.context;
const _errs14 = errors;
if(!(((((data5 === "resource") || (data5 === "attribute")) || (data5 === "span")) || (data5 === "log")) || (data5 === "unknown"))){
validate20.errors = [{}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.values !== undefined){
let data6 = data3.values;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(typeof data6[i0] !== "string"){
validate20.errors = [{}];
return false;
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
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
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metrics !== undefined){
let data8 = data.metrics;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
let data9 = data8[key4];
const _errs22 = errors;
if(errors === _errs22){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((((data9.instrument === undefined) && (missing2 = "instrument")) || ((data9.unit === undefined) && (missing2 = "unit"))) || ((data9.temporality === undefined) && (missing2 = "temporality"))) || ((data9.stored === undefined) && (missing2 = "stored"))) || ((data9.attributes === undefined) && (missing2 = "attributes"))){
validate20.errors = [{}];
return false;
}
else {
const _errs24 = errors;
for(const key5 in data9){
if(!(((((key5 === "instrument") || (key5 === "unit")) || (key5 === "temporality")) || (key5 === "stored")) || (key5 === "attributes"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs24 === errors){
if(data9.instrument !== undefined){
let data10 = data9.instrument;
const _errs25 = errors;
if(!(((((data10 === "counter") || (data10 === "updowncounter")) || (data10 === "gauge")) || (data10 === "histogram")) || (data10 === "unknown"))){
validate20.errors = [{}];
return false;
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.unit !== undefined){
const _errs26 = errors;
if(typeof data9.unit !== "string"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.temporality !== undefined){
let data12 = data9.temporality;
const _errs28 = errors;
if(!(((data12 === "cumulative") || (data12 === "delta")) || (data12 === "unspecified"))){
validate20.errors = [{}];
return false;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.stored !== undefined){
let data13 = data9.stored;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data13)){
if(data13.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid7 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
const _errs31 = errors;
if(typeof data13[i1] !== "string"){
validate20.errors = [{}];
return false;
}
var valid7 = _errs31 === errors;
if(!valid7){
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
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.attributes !== undefined){
let data15 = data9.attributes;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data15)){
var valid8 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
const _errs35 = errors;
if(typeof data15[i2] !== "string"){
validate20.errors = [{}];
return false;
}
var valid8 = _errs35 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid6 = _errs33 === errors;
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
else {
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

