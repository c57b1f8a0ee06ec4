// Generated from packages/retention/src/partitions/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"OverduePartitions","type":"object","additionalProperties":false,"required":["signal","days","tables"],"properties":{"signal":{"const":"logs"},"cluster":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"days":{"type":"integer","minimum":1,"maximum":9999},"tables":{"type":"array","items":{"title":"PartitionedTable","type":"object","additionalProperties":false,"required":["table","from"],"properties":{"table":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$"},"from":{"type":"string","minLength":1},"graceSeconds":{"type":"integer","minimum":1,"maximum":604800}}}}}};
const pattern4 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if((((data.signal === undefined) && (missing0 = "signal")) || ((data.days === undefined) && (missing0 = "days"))) || ((data.tables === undefined) && (missing0 = "tables"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "signal") || (key0 === "cluster")) || (key0 === "days")) || (key0 === "tables"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.signal !== undefined){
const _errs2 = errors;
if("logs" !== data.signal){
validate20.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data1 = data.cluster;
const _errs3 = errors;
if(errors === _errs3){
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
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data2 = data.days;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs5){
if(typeof data2 == "number"){
if(data2 > 9999 || isNaN(data2)){
validate20.errors = [{}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tables !== undefined){
let data3 = data.tables;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.table === undefined) && (missing1 = "table")) || ((data4.from === undefined) && (missing1 = "from"))){
validate20.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!(((key1 === "table") || (key1 === "from")) || (key1 === "graceSeconds"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.table !== undefined){
let data5 = data4.table;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.from !== undefined){
let data6 = data4.from;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.graceSeconds !== undefined){
let data7 = data4.graceSeconds;
const _errs16 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs16){
if(typeof data7 == "number"){
if(data7 > 604800 || isNaN(data7)){
validate20.errors = [{}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate20.errors = [{}];
return false;
}
}
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
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs9 === errors;
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
var valid0 = _errs7 === errors;
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

