// Generated from packages/retention/src/setting/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"RetentionSetting","oneOf":[{"$ref":"#/definitions/duration"},{"$ref":"#/definitions/days"}],"definitions":{"duration":{"title":"DurationSetting","type":"object","additionalProperties":false,"required":["type","duration"],"properties":{"type":{"enum":["traces","metrics"]},"duration":{"type":"string","pattern":"^[1-9][0-9]{0,5}h$"},"coldStorage":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"toColdDuration":{"type":"string","pattern":"^[1-9][0-9]{0,5}h$"}},"dependencies":{"coldStorage":["toColdDuration"],"toColdDuration":["coldStorage"]}},"days":{"title":"DaysSetting","type":"object","additionalProperties":false,"required":["type","defaultTTLDays","ttlConditions","coldStorageVolume","coldStorageDurationDays"],"properties":{"type":{"const":"logs"},"defaultTTLDays":{"type":"integer","minimum":1,"maximum":9999},"ttlConditions":{"type":"array","items":{"title":"CustomRetentionRule","type":"object","additionalProperties":false,"required":["conditions","ttlDays"],"properties":{"conditions":{"type":"array","items":{"title":"CustomRetentionCondition","type":"object","additionalProperties":false,"required":["key","values"],"properties":{"key":{"type":"string","minLength":1},"values":{"type":"array","items":{"type":"string","minLength":1}}}}},"ttlDays":{"type":"integer","minimum":1,"maximum":9999}}}},"coldStorageVolume":{"type":"string"},"coldStorageDurationDays":{"type":"integer","minimum":0,"maximum":9998}}}}};
const schema32 = {"title":"DurationSetting","type":"object","additionalProperties":false,"required":["type","duration"],"properties":{"type":{"enum":["traces","metrics"]},"duration":{"type":"string","pattern":"^[1-9][0-9]{0,5}h$"},"coldStorage":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"toColdDuration":{"type":"string","pattern":"^[1-9][0-9]{0,5}h$"}},"dependencies":{"coldStorage":["toColdDuration"],"toColdDuration":["coldStorage"]}};
const schema33 = {"title":"DaysSetting","type":"object","additionalProperties":false,"required":["type","defaultTTLDays","ttlConditions","coldStorageVolume","coldStorageDurationDays"],"properties":{"type":{"const":"logs"},"defaultTTLDays":{"type":"integer","minimum":1,"maximum":9999},"ttlConditions":{"type":"array","items":{"title":"CustomRetentionRule","type":"object","additionalProperties":false,"required":["conditions","ttlDays"],"properties":{"conditions":{"type":"array","items":{"title":"CustomRetentionCondition","type":"object","additionalProperties":false,"required":["key","values"],"properties":{"key":{"type":"string","minLength":1},"values":{"type":"array","items":{"type":"string","minLength":1}}}}},"ttlDays":{"type":"integer","minimum":1,"maximum":9999}}}},"coldStorageVolume":{"type":"string"},"coldStorageDurationDays":{"type":"integer","minimum":0,"maximum":9998}}};
const pattern4 = new RegExp("^[1-9][0-9]{0,5}h$", "u");
const pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.duration === undefined) && (missing0 = "duration"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "duration")) || (key0 === "coldStorage")) || (key0 === "toColdDuration"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
let missing1;
if(data.coldStorage !== undefined && ((data.toColdDuration === undefined) && (missing1 = "toColdDuration"))){
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
if(data.toColdDuration !== undefined && ((data.coldStorage === undefined) && (missing1 = "coldStorage"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs5 = errors;
if(!((data0 === "traces") || (data0 === "metrics"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid3 = _errs5 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.duration !== undefined){
let data1 = data.duration;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
var valid3 = _errs6 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.coldStorage !== undefined){
let data2 = data.coldStorage;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.toColdDuration !== undefined){
let data3 = data.toColdDuration;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
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
else {
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid3 = _errs10 === errors;
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
else {
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((((data.type === undefined) && (missing2 = "type")) || ((data.defaultTTLDays === undefined) && (missing2 = "defaultTTLDays"))) || ((data.ttlConditions === undefined) && (missing2 = "ttlConditions"))) || ((data.coldStorageVolume === undefined) && (missing2 = "coldStorageVolume"))) || ((data.coldStorageDurationDays === undefined) && (missing2 = "coldStorageDurationDays"))){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs15 = errors;
for(const key1 in data){
if(!(((((key1 === "type") || (key1 === "defaultTTLDays")) || (key1 === "ttlConditions")) || (key1 === "coldStorageVolume")) || (key1 === "coldStorageDurationDays"))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs15 === errors){
if(data.type !== undefined){
const _errs16 = errors;
if("logs" !== data.type){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.defaultTTLDays !== undefined){
let data5 = data.defaultTTLDays;
const _errs17 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs17){
if(typeof data5 == "number"){
if(data5 > 9999 || isNaN(data5)){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data5 < 1 || isNaN(data5)){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.ttlConditions !== undefined){
let data6 = data.ttlConditions;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
var valid6 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs21 = errors;
if(errors === _errs21){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if(((data7.conditions === undefined) && (missing3 = "conditions")) || ((data7.ttlDays === undefined) && (missing3 = "ttlDays"))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
const _errs23 = errors;
for(const key2 in data7){
if(!((key2 === "conditions") || (key2 === "ttlDays"))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
break;
}
}
if(_errs23 === errors){
if(data7.conditions !== undefined){
let data8 = data7.conditions;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data8)){
var valid8 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs26 = errors;
if(errors === _errs26){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if(((data9.key === undefined) && (missing4 = "key")) || ((data9.values === undefined) && (missing4 = "values"))){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
const _errs28 = errors;
for(const key3 in data9){
if(!((key3 === "key") || (key3 === "values"))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
}
if(_errs28 === errors){
if(data9.key !== undefined){
let data10 = data9.key;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data10 === "string"){
if(data10.length < 1){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid9 = _errs29 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data9.values !== undefined){
let data11 = data9.values;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data11)){
var valid10 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs33 = errors;
if(errors === _errs33){
if(typeof data12 === "string"){
if(data12.length < 1){
const err24 = {};
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
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid10 = _errs33 === errors;
if(!valid10){
break;
}
}
}
else {
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var valid9 = _errs31 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var valid8 = _errs26 === errors;
if(!valid8){
break;
}
}
}
else {
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var valid7 = _errs24 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.ttlDays !== undefined){
let data13 = data7.ttlDays;
const _errs35 = errors;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(errors === _errs35){
if(typeof data13 == "number"){
if(data13 > 9999 || isNaN(data13)){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
if(data13 < 1 || isNaN(data13)){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid6 = _errs21 === errors;
if(!valid6){
break;
}
}
}
else {
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.coldStorageVolume !== undefined){
const _errs37 = errors;
if(typeof data.coldStorageVolume !== "string"){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.coldStorageDurationDays !== undefined){
let data15 = data.coldStorageDurationDays;
const _errs39 = errors;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(errors === _errs39){
if(typeof data15 == "number"){
if(data15 > 9998 || isNaN(data15)){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
if(data15 < 0 || isNaN(data15)){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
var valid5 = _errs39 === errors;
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
else {
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
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
}
if(!valid0){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
validate20.errors = vErrors;
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
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};

