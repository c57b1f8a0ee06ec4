// Generated from packages/retention/src/view/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"ViewScript","type":"object","additionalProperties":false,"required":["header","database","name","time","dimensions","sums","source","seconds"],"properties":{"header":{"type":"array","items":{"$ref":"#/definitions/comment"}},"cluster":{"$ref":"#/definitions/name"},"database":{"$ref":"#/definitions/name"},"name":{"$ref":"#/definitions/name"},"time":{"type":"object","additionalProperties":false,"required":["name","expression"],"properties":{"name":{"$ref":"#/definitions/name"},"expression":{"$ref":"#/definitions/expression"}}},"dimensions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","type","expression"],"properties":{"name":{"$ref":"#/definitions/name"},"type":{"enum":["LowCardinality(String)","String","Bool","Int8","Int16","UInt8","UInt16","UInt64"]},"expression":{"$ref":"#/definitions/expression"}}}},"sums":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","expression"],"properties":{"name":{"$ref":"#/definitions/name"},"expression":{"$ref":"#/definitions/expression"}}}},"source":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$"},"where":{"$ref":"#/definitions/expression"},"seconds":{"type":"integer","minimum":86400,"maximum":863913600}},"definitions":{"comment":{"type":"string","pattern":"^\\S.*$"},"name":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"expression":{"type":"string","minLength":1}}};
const schema32 = {"type":"string","pattern":"^\\S.*$"};
const schema33 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const schema37 = {"type":"string","minLength":1};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^\\S.*$", "u");
const pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern11 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(((((((((data.header === undefined) && (missing0 = "header")) || ((data.database === undefined) && (missing0 = "database"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.dimensions === undefined) && (missing0 = "dimensions"))) || ((data.sums === undefined) && (missing0 = "sums"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.seconds === undefined) && (missing0 = "seconds"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.header !== undefined){
let data0 = data.header;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs4 === errors;
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
if(data.cluster !== undefined){
let data2 = data.cluster;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
validate20.errors = [{}];
return false;
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
if(data.database !== undefined){
let data3 = data.database;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
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
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data5 = data.time;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.name === undefined) && (missing1 = "name")) || ((data5.expression === undefined) && (missing1 = "expression"))){
validate20.errors = [{}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data5){
if(!((key1 === "name") || (key1 === "expression"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs18 === errors){
if(data5.name !== undefined){
let data6 = data5.name;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid6 = _errs19 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.expression !== undefined){
let data7 = data5.expression;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data7 === "string"){
if(data7.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
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
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dimensions !== undefined){
let data8 = data.dimensions;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data8)){
var valid9 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs27 = errors;
if(errors === _errs27){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.name === undefined) && (missing2 = "name")) || ((data9.type === undefined) && (missing2 = "type"))) || ((data9.expression === undefined) && (missing2 = "expression"))){
validate20.errors = [{}];
return false;
}
else {
const _errs29 = errors;
for(const key2 in data9){
if(!(((key2 === "name") || (key2 === "type")) || (key2 === "expression"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs29 === errors){
if(data9.name !== undefined){
let data10 = data9.name;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid10 = _errs30 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data9.type !== undefined){
let data11 = data9.type;
const _errs33 = errors;
if(!((((((((data11 === "LowCardinality(String)") || (data11 === "String")) || (data11 === "Bool")) || (data11 === "Int8")) || (data11 === "Int16")) || (data11 === "UInt8")) || (data11 === "UInt16")) || (data11 === "UInt64"))){
validate20.errors = [{}];
return false;
}
var valid10 = _errs33 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data9.expression !== undefined){
let data12 = data9.expression;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data12 === "string"){
if(data12.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid10 = _errs34 === errors;
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
validate20.errors = [{}];
return false;
}
}
var valid9 = _errs27 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sums !== undefined){
let data13 = data.sums;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data13)){
var valid13 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
const _errs39 = errors;
if(errors === _errs39){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if(((data14.name === undefined) && (missing3 = "name")) || ((data14.expression === undefined) && (missing3 = "expression"))){
validate20.errors = [{}];
return false;
}
else {
const _errs41 = errors;
for(const key3 in data14){
if(!((key3 === "name") || (key3 === "expression"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs41 === errors){
if(data14.name !== undefined){
let data15 = data14.name;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data15 === "string"){
if(!pattern5.test(data15)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid14 = _errs42 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data14.expression !== undefined){
let data16 = data14.expression;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data16 === "string"){
if(data16.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid14 = _errs45 === errors;
}
else {
var valid14 = true;
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
var valid13 = _errs39 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data17 = data.source;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data17 === "string"){
if(!pattern11.test(data17)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.where !== undefined){
let data18 = data.where;
const _errs50 = errors;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data18 === "string"){
if(data18.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds !== undefined){
let data19 = data.seconds;
const _errs53 = errors;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs53){
if(typeof data19 == "number"){
if(data19 > 863913600 || isNaN(data19)){
validate20.errors = [{}];
return false;
}
else {
if(data19 < 86400 || isNaN(data19)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs53 === errors;
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

