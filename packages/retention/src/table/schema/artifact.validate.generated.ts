// Generated from packages/retention/src/table/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"RetentionScript","type":"object","additionalProperties":false,"required":["header","statements"],"properties":{"header":{"type":"array","items":{"$ref":"#/definitions/comment"}},"statements":{"type":"array","items":{"$ref":"#/definitions/statement"}}},"definitions":{"comment":{"type":"string","pattern":"^\\S.*$"},"table":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$"},"cluster":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"statement":{"oneOf":[{"$ref":"#/definitions/modifyStorage"},{"$ref":"#/definitions/modifyTtl"},{"$ref":"#/definitions/modifyTtlByRow"},{"$ref":"#/definitions/modifyDefault"},{"$ref":"#/definitions/modifyColdDefault"}]},"modifyTtl":{"title":"ModifyTtl","type":"object","additionalProperties":false,"required":["is","note","table","from","keepSeconds","materialize"],"properties":{"is":{"const":"modify-ttl"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"from":{"type":"string","minLength":1},"keepSeconds":{"type":"integer","minimum":86400,"maximum":863913600},"graceSeconds":{"type":"integer","minimum":1,"maximum":604800},"materialize":{"type":"boolean"},"move":{"title":"Move","type":"object","additionalProperties":false,"required":["afterSeconds","volume"],"properties":{"afterSeconds":{"type":"integer","minimum":86400,"maximum":863913600},"volume":{"$ref":"#/definitions/volume"}}}}},"modifyDefault":{"title":"ModifyDefault","type":"object","additionalProperties":false,"required":["is","note","table","days"],"properties":{"is":{"const":"modify-default"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"days":{"type":"integer","minimum":1,"maximum":9999},"rules":{"type":"array","items":{"$ref":"#/definitions/dayRule"}},"attributesIn":{"enum":["resources_string","labels"]}}},"modifyTtlByRow":{"title":"ModifyTtlByRow","type":"object","additionalProperties":false,"required":["is","note","table","from"],"properties":{"is":{"const":"modify-ttl-by-row"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"from":{"type":"string","minLength":1},"graceSeconds":{"type":"integer","minimum":1,"maximum":604800},"moveTo":{"$ref":"#/definitions/volume"}}},"volume":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"dayRule":{"title":"DayRule","type":"object","additionalProperties":false,"required":["where","days"],"properties":{"where":{"type":"array","items":{"title":"DayCondition","type":"object","additionalProperties":false,"required":["key","values"],"properties":{"key":{"type":"string","pattern":"^[A-Za-z0-9_.:/@-]+$"},"values":{"type":"array","items":{"type":"string","pattern":"^[^'\\\\\\u0000-\\u001f]+$"}}}}},"days":{"type":"integer","minimum":1,"maximum":9999}}},"modifyColdDefault":{"title":"ModifyColdDefault","type":"object","additionalProperties":false,"required":["is","note","table","days"],"properties":{"is":{"const":"modify-cold-default"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"days":{"type":"integer","minimum":0,"maximum":9998}}},"modifyStorage":{"title":"ModifyStorage","type":"object","additionalProperties":false,"required":["is","note","table","policy"],"properties":{"is":{"const":"modify-storage"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"policy":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}}}}};
const schema32 = {"type":"string","pattern":"^\\S.*$"};
const pattern4 = new RegExp("^\\S.*$", "u");
const schema33 = {"oneOf":[{"$ref":"#/definitions/modifyStorage"},{"$ref":"#/definitions/modifyTtl"},{"$ref":"#/definitions/modifyTtlByRow"},{"$ref":"#/definitions/modifyDefault"},{"$ref":"#/definitions/modifyColdDefault"}]};
const schema34 = {"title":"ModifyStorage","type":"object","additionalProperties":false,"required":["is","note","table","policy"],"properties":{"is":{"const":"modify-storage"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"policy":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}}};
const schema36 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$"};
const schema37 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern7 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(((((data.is === undefined) && (missing0 = "is")) || ((data.note === undefined) && (missing0 = "note"))) || ((data.table === undefined) && (missing0 = "table"))) || ((data.policy === undefined) && (missing0 = "policy"))){
validate22.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "is") || (key0 === "note")) || (key0 === "table")) || (key0 === "cluster")) || (key0 === "policy"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is !== undefined){
const _errs2 = errors;
if("modify-storage" !== data.is){
validate22.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data1 = data.note;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.table !== undefined){
let data2 = data.table;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate22.errors = [{}];
return false;
}
}
else {
validate22.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data3 = data.cluster;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
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
if(data.policy !== undefined){
let data4 = data.policy;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
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

const schema38 = {"title":"ModifyTtl","type":"object","additionalProperties":false,"required":["is","note","table","from","keepSeconds","materialize"],"properties":{"is":{"const":"modify-ttl"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"from":{"type":"string","minLength":1},"keepSeconds":{"type":"integer","minimum":86400,"maximum":863913600},"graceSeconds":{"type":"integer","minimum":1,"maximum":604800},"materialize":{"type":"boolean"},"move":{"title":"Move","type":"object","additionalProperties":false,"required":["afterSeconds","volume"],"properties":{"afterSeconds":{"type":"integer","minimum":86400,"maximum":863913600},"volume":{"$ref":"#/definitions/volume"}}}}};
const schema42 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const func1 = Object.prototype.hasOwnProperty;

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
if(((((((data.is === undefined) && (missing0 = "is")) || ((data.note === undefined) && (missing0 = "note"))) || ((data.table === undefined) && (missing0 = "table"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.keepSeconds === undefined) && (missing0 = "keepSeconds"))) || ((data.materialize === undefined) && (missing0 = "materialize"))){
validate24.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
validate24.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is !== undefined){
const _errs2 = errors;
if("modify-ttl" !== data.is){
validate24.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data1 = data.note;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.table !== undefined){
let data2 = data.table;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data3 = data.cluster;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
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
if(data.from !== undefined){
let data4 = data.from;
const _errs12 = errors;
if(errors === _errs12){
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
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.keepSeconds !== undefined){
let data5 = data.keepSeconds;
const _errs14 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs14){
if(typeof data5 == "number"){
if(data5 > 863913600 || isNaN(data5)){
validate24.errors = [{}];
return false;
}
else {
if(data5 < 86400 || isNaN(data5)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.graceSeconds !== undefined){
let data6 = data.graceSeconds;
const _errs16 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs16){
if(typeof data6 == "number"){
if(data6 > 604800 || isNaN(data6)){
validate24.errors = [{}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.materialize !== undefined){
const _errs18 = errors;
if(typeof data.materialize !== "boolean"){
validate24.errors = [{}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.move !== undefined){
let data8 = data.move;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.afterSeconds === undefined) && (missing1 = "afterSeconds")) || ((data8.volume === undefined) && (missing1 = "volume"))){
validate24.errors = [{}];
return false;
}
else {
const _errs22 = errors;
for(const key1 in data8){
if(!((key1 === "afterSeconds") || (key1 === "volume"))){
validate24.errors = [{}];
return false;
break;
}
}
if(_errs22 === errors){
if(data8.afterSeconds !== undefined){
let data9 = data8.afterSeconds;
const _errs23 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs23){
if(typeof data9 == "number"){
if(data9 > 863913600 || isNaN(data9)){
validate24.errors = [{}];
return false;
}
else {
if(data9 < 86400 || isNaN(data9)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.volume !== undefined){
let data10 = data8.volume;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
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
var valid0 = _errs20 === errors;
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
validate24.errors = [{}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"ModifyTtlByRow","type":"object","additionalProperties":false,"required":["is","note","table","from"],"properties":{"is":{"const":"modify-ttl-by-row"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"from":{"type":"string","minLength":1},"graceSeconds":{"type":"integer","minimum":1,"maximum":604800},"moveTo":{"$ref":"#/definitions/volume"}}};

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
if(((((data.is === undefined) && (missing0 = "is")) || ((data.note === undefined) && (missing0 = "note"))) || ((data.table === undefined) && (missing0 = "table"))) || ((data.from === undefined) && (missing0 = "from"))){
validate26.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "is") || (key0 === "note")) || (key0 === "table")) || (key0 === "cluster")) || (key0 === "from")) || (key0 === "graceSeconds")) || (key0 === "moveTo"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is !== undefined){
const _errs2 = errors;
if("modify-ttl-by-row" !== data.is){
validate26.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data1 = data.note;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.table !== undefined){
let data2 = data.table;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data3 = data.cluster;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
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
if(data.from !== undefined){
let data4 = data.from;
const _errs12 = errors;
if(errors === _errs12){
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
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.graceSeconds !== undefined){
let data5 = data.graceSeconds;
const _errs14 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate26.errors = [{}];
return false;
}
if(errors === _errs14){
if(typeof data5 == "number"){
if(data5 > 604800 || isNaN(data5)){
validate26.errors = [{}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate26.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moveTo !== undefined){
let data6 = data.moveTo;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
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
validate26.errors = [{}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"title":"ModifyDefault","type":"object","additionalProperties":false,"required":["is","note","table","days"],"properties":{"is":{"const":"modify-default"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"days":{"type":"integer","minimum":1,"maximum":9999},"rules":{"type":"array","items":{"$ref":"#/definitions/dayRule"}},"attributesIn":{"enum":["resources_string","labels"]}}};
const schema52 = {"title":"DayRule","type":"object","additionalProperties":false,"required":["where","days"],"properties":{"where":{"type":"array","items":{"title":"DayCondition","type":"object","additionalProperties":false,"required":["key","values"],"properties":{"key":{"type":"string","pattern":"^[A-Za-z0-9_.:/@-]+$"},"values":{"type":"array","items":{"type":"string","pattern":"^[^'\\\\\\u0000-\\u001f]+$"}}}}},"days":{"type":"integer","minimum":1,"maximum":9999}}};
const pattern20 = new RegExp("^[A-Za-z0-9_.:/@-]+$", "u");
const pattern21 = new RegExp("^[^'\\\\\\u0000-\\u001f]+$", "u");

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
if(((((data.is === undefined) && (missing0 = "is")) || ((data.note === undefined) && (missing0 = "note"))) || ((data.table === undefined) && (missing0 = "table"))) || ((data.days === undefined) && (missing0 = "days"))){
validate28.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "is") || (key0 === "note")) || (key0 === "table")) || (key0 === "cluster")) || (key0 === "days")) || (key0 === "rules")) || (key0 === "attributesIn"))){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is !== undefined){
const _errs2 = errors;
if("modify-default" !== data.is){
validate28.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data1 = data.note;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.table !== undefined){
let data2 = data.table;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data3 = data.cluster;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
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
if(data.days !== undefined){
let data4 = data.days;
const _errs12 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate28.errors = [{}];
return false;
}
if(errors === _errs12){
if(typeof data4 == "number"){
if(data4 > 9999 || isNaN(data4)){
validate28.errors = [{}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate28.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data5 = data.rules;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.where === undefined) && (missing1 = "where")) || ((data6.days === undefined) && (missing1 = "days"))){
validate28.errors = [{}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){
if(!((key1 === "where") || (key1 === "days"))){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.where !== undefined){
let data7 = data6.where;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data7)){
var valid7 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs22 = errors;
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.key === undefined) && (missing2 = "key")) || ((data8.values === undefined) && (missing2 = "values"))){
validate28.errors = [{}];
return false;
}
else {
const _errs24 = errors;
for(const key2 in data8){
if(!((key2 === "key") || (key2 === "values"))){
validate28.errors = [{}];
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
if(!pattern20.test(data9)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid8 = _errs25 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data8.values !== undefined){
let data10 = data8.values;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
var valid9 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
const _errs29 = errors;
if(errors === _errs29){
if(typeof data11 === "string"){
if(!pattern21.test(data11)){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid9 = _errs29 === errors;
if(!valid9){
break;
}
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid8 = _errs27 === errors;
}
else {
var valid8 = true;
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
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.days !== undefined){
let data12 = data6.days;
const _errs31 = errors;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
validate28.errors = [{}];
return false;
}
if(errors === _errs31){
if(typeof data12 == "number"){
if(data12 > 9999 || isNaN(data12)){
validate28.errors = [{}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate28.errors = [{}];
return false;
}
}
}
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
else {
validate28.errors = [{}];
return false;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attributesIn !== undefined){
let data13 = data.attributesIn;
const _errs33 = errors;
if(!((data13 === "resources_string") || (data13 === "labels"))){
validate28.errors = [{}];
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
else {
validate28.errors = [{}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"title":"ModifyColdDefault","type":"object","additionalProperties":false,"required":["is","note","table","days"],"properties":{"is":{"const":"modify-cold-default"},"note":{"$ref":"#/definitions/comment"},"table":{"$ref":"#/definitions/table"},"cluster":{"$ref":"#/definitions/cluster"},"days":{"type":"integer","minimum":0,"maximum":9998}}};

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
if(((((data.is === undefined) && (missing0 = "is")) || ((data.note === undefined) && (missing0 = "note"))) || ((data.table === undefined) && (missing0 = "table"))) || ((data.days === undefined) && (missing0 = "days"))){
validate30.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "is") || (key0 === "note")) || (key0 === "table")) || (key0 === "cluster")) || (key0 === "days"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is !== undefined){
const _errs2 = errors;
if("modify-cold-default" !== data.is){
validate30.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data1 = data.note;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.table !== undefined){
let data2 = data.table;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
let data3 = data.cluster;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
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
if(data.days !== undefined){
let data4 = data.days;
const _errs12 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate30.errors = [{}];
return false;
}
if(errors === _errs12){
if(typeof data4 == "number"){
if(data4 > 9998 || isNaN(data4)){
validate30.errors = [{}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate30.errors = [{}];
return false;
}
}
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
else {
validate30.errors = [{}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(((data.header === undefined) && (missing0 = "header")) || ((data.statements === undefined) && (missing0 = "statements"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "header") || (key0 === "statements"))){
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
if(data.statements !== undefined){
let data2 = data.statements;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs9 = errors;
if(!(validate21(data2[i1]))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
if(!valid3){
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
else {
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

