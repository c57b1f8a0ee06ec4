// Generated from packages/alerts/src/rule/schema/artifact.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"title":"Rule","type":"object","additionalProperties":false,"required":["alert","alertType","ruleType","version","schemaVersion","condition","evaluation","notificationSettings","labels","annotations","disabled"],"properties":{"alert":{"type":"string","minLength":1},"description":{"type":"string"},"alertType":{"enum":["METRIC_BASED_ALERT","TRACES_BASED_ALERT","LOGS_BASED_ALERT","EXCEPTIONS_BASED_ALERT"]},"ruleType":{"enum":["threshold_rule","promql_rule"]},"version":{"const":"v5"},"schemaVersion":{"const":"v2alpha1"},"condition":{"type":"object","additionalProperties":false,"required":["compositeQuery","selectedQueryName","thresholds"],"properties":{"compositeQuery":{"type":"object","additionalProperties":false,"required":["queryType","panelType","queries"],"properties":{"queryType":{"enum":["builder","promql","clickhouse_sql"]},"panelType":{"const":"graph"},"unit":{"type":"string"},"queries":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/query"}}}},"selectedQueryName":{"type":"string","pattern":"^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$"},"alertOnAbsent":{"type":"boolean"},"absentFor":{"type":"integer","minimum":1,"maximum":9007199254740991},"requireMinPoints":{"type":"boolean"},"requiredNumPoints":{"type":"integer","minimum":1,"maximum":9007199254740991},"thresholds":{"type":"object","additionalProperties":false,"required":["kind","spec"],"properties":{"kind":{"const":"basic"},"spec":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/threshold"}}}}}},"evaluation":{"type":"object","additionalProperties":false,"required":["kind","spec"],"properties":{"kind":{"enum":["rolling","cumulative"]},"spec":{"anyOf":[{"$ref":"#/$defs/rolling"},{"$ref":"#/$defs/cumulative"}]}}},"notificationSettings":{"type":"object","additionalProperties":false,"required":["groupBy","renotify","usePolicy"],"properties":{"groupBy":{"type":"array","items":{"type":"string","minLength":1}},"renotify":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"type":"boolean"},"interval":{"$ref":"#/$defs/duration"},"alertStates":{"type":"array","items":{"enum":["firing","nodata"]}}}},"newGroupEvalDelay":{"$ref":"#/$defs/duration"},"usePolicy":{"type":"boolean"}}},"labels":{"$ref":"#/$defs/names"},"annotations":{"$ref":"#/$defs/names"},"disabled":{"type":"boolean"}},"if":{"properties":{"notificationSettings":{"properties":{"usePolicy":{"const":false}}}}},"then":{"properties":{"condition":{"properties":{"thresholds":{"properties":{"spec":{"items":{"properties":{"channels":{"minItems":1}}}}}}}}}},"$defs":{"rolling":{"title":"Rolling","type":"object","additionalProperties":false,"required":["evalWindow","frequency"],"properties":{"evalWindow":{"$ref":"#/$defs/duration"},"frequency":{"$ref":"#/$defs/duration"}}},"cumulative":{"title":"Cumulative","type":"object","additionalProperties":false,"required":["schedule","frequency","timezone"],"properties":{"schedule":{"type":"object","additionalProperties":false,"required":["type","minute"],"properties":{"type":{"enum":["hourly","daily","weekly","monthly"]},"minute":{"type":"integer","minimum":0,"maximum":59},"hour":{"type":"integer","minimum":0,"maximum":23},"weekday":{"type":"integer","minimum":0,"maximum":6},"day":{"type":"integer","minimum":1,"maximum":31}}},"frequency":{"$ref":"#/$defs/duration"},"timezone":{"type":"string","minLength":1}}},"names":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_.][A-Za-z0-9_.]*$"},"additionalProperties":{"type":"string"}},"duration":{"type":"string","pattern":"^([1-9][0-9]*h[0-9]+m[0-9]+s|[1-9][0-9]*m[0-9]+s|[1-9][0-9]*s)$"},"threshold":{"type":"object","additionalProperties":false,"required":["name","target","targetUnit","matchType","op","channels"],"properties":{"name":{"type":"string","minLength":1},"target":{"type":"number"},"targetUnit":{"type":"string"},"recoveryTarget":{"type":["number","null"]},"op":{"enum":["1","2","3","4","5","6","7"]},"matchType":{"enum":["1","2","3","4","5"]},"channels":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}}}},"query":{"type":"object","additionalProperties":false,"required":["type","spec"],"properties":{"type":{"enum":["promql","clickhouse_sql","builder_query","builder_formula","builder_trace_operator"]},"spec":{"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$"}}}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["type","spec"],"properties":{"type":{"enum":["promql","clickhouse_sql","builder_query","builder_formula","builder_trace_operator"]},"spec":{"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$"}}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["name","target","targetUnit","matchType","op","channels"],"properties":{"name":{"type":"string","minLength":1},"target":{"type":"number"},"targetUnit":{"type":"string"},"recoveryTarget":{"type":["number","null"]},"op":{"enum":["1","2","3","4","5","6","7"]},"matchType":{"enum":["1","2","3","4","5"]},"channels":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}}}};
const schema35 = {"type":"string","pattern":"^([1-9][0-9]*h[0-9]+m[0-9]+s|[1-9][0-9]*m[0-9]+s|[1-9][0-9]*s)$"};
const schema41 = {"type":"object","propertyNames":{"pattern":"^[A-Za-z_.][A-Za-z0-9_.]*$"},"additionalProperties":{"type":"string"}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^([A-Z]|F[0-9]+|T[0-9]+|Trace Operator)$", "u");
const pattern6 = new RegExp("^([1-9][0-9]*h[0-9]+m[0-9]+s|[1-9][0-9]*m[0-9]+s|[1-9][0-9]*s)$", "u");
const pattern11 = new RegExp("^[A-Za-z_.][A-Za-z0-9_.]*$", "u");
const schema34 = {"title":"Rolling","type":"object","additionalProperties":false,"required":["evalWindow","frequency"],"properties":{"evalWindow":{"$ref":"#/$defs/duration"},"frequency":{"$ref":"#/$defs/duration"}}};

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
if(((data.evalWindow === undefined) && (missing0 = "evalWindow")) || ((data.frequency === undefined) && (missing0 = "frequency"))){
validate21.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "evalWindow") || (key0 === "frequency"))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.evalWindow !== undefined){
let data0 = data.evalWindow;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency !== undefined){
let data1 = data.frequency;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
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

const schema37 = {"title":"Cumulative","type":"object","additionalProperties":false,"required":["schedule","frequency","timezone"],"properties":{"schedule":{"type":"object","additionalProperties":false,"required":["type","minute"],"properties":{"type":{"enum":["hourly","daily","weekly","monthly"]},"minute":{"type":"integer","minimum":0,"maximum":59},"hour":{"type":"integer","minimum":0,"maximum":23},"weekday":{"type":"integer","minimum":0,"maximum":6},"day":{"type":"integer","minimum":1,"maximum":31}}},"frequency":{"$ref":"#/$defs/duration"},"timezone":{"type":"string","minLength":1}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.schedule === undefined) && (missing0 = "schedule")) || ((data.frequency === undefined) && (missing0 = "frequency"))) || ((data.timezone === undefined) && (missing0 = "timezone"))){
validate23.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "schedule") || (key0 === "frequency")) || (key0 === "timezone"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schedule !== undefined){
let data0 = data.schedule;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.type === undefined) && (missing1 = "type")) || ((data0.minute === undefined) && (missing1 = "minute"))){
validate23.errors = [{}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!(((((key1 === "type") || (key1 === "minute")) || (key1 === "hour")) || (key1 === "weekday")) || (key1 === "day"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.type !== undefined){
let data1 = data0.type;
const _errs5 = errors;
if(!((((data1 === "hourly") || (data1 === "daily")) || (data1 === "weekly")) || (data1 === "monthly"))){
validate23.errors = [{}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.minute !== undefined){
let data2 = data0.minute;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate23.errors = [{}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 59 || isNaN(data2)){
validate23.errors = [{}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate23.errors = [{}];
return false;
}
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.hour !== undefined){
let data3 = data0.hour;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate23.errors = [{}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 23 || isNaN(data3)){
validate23.errors = [{}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate23.errors = [{}];
return false;
}
}
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.weekday !== undefined){
let data4 = data0.weekday;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate23.errors = [{}];
return false;
}
if(errors === _errs10){
if(typeof data4 == "number"){
if(data4 > 6 || isNaN(data4)){
validate23.errors = [{}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate23.errors = [{}];
return false;
}
}
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.day !== undefined){
let data5 = data0.day;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate23.errors = [{}];
return false;
}
if(errors === _errs12){
if(typeof data5 == "number"){
if(data5 > 31 || isNaN(data5)){
validate23.errors = [{}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate23.errors = [{}];
return false;
}
}
}
}
var valid1 = _errs12 === errors;
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
else {
validate23.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency !== undefined){
let data6 = data.frequency;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate23.errors = [{}];
return false;
}
}
else {
validate23.errors = [{}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timezone !== undefined){
let data7 = data.timezone;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(data7.length < 1){
validate23.errors = [{}];
return false;
}
}
else {
validate23.errors = [{}];
return false;
}
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
else {
validate23.errors = [{}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.notificationSettings !== undefined){
let data0 = data.notificationSettings;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.usePolicy !== undefined){
if(false !== data0.usePolicy){
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
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.condition !== undefined){
let data2 = data.condition;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.thresholds !== undefined){
let data3 = data2.thresholds;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.spec !== undefined){
let data4 = data3.spec;
if(Array.isArray(data4)){
var valid6 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs9 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.channels !== undefined){
let data6 = data5.channels;
if(Array.isArray(data6)){
if(data6.length < 1){
validate20.errors = [{}];
return false;
}
}
}
}
var valid6 = _errs9 === errors;
if(!valid6){
break;
}
}
}
}
}
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.condition = true;
props0.notificationSettings = true;
}
}
if(!valid0){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.alert === undefined) && (missing0 = "alert")) || ((data.alertType === undefined) && (missing0 = "alertType"))) || ((data.ruleType === undefined) && (missing0 = "ruleType"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.schemaVersion === undefined) && (missing0 = "schemaVersion"))) || ((data.condition === undefined) && (missing0 = "condition"))) || ((data.evaluation === undefined) && (missing0 = "evaluation"))) || ((data.notificationSettings === undefined) && (missing0 = "notificationSettings"))) || ((data.labels === undefined) && (missing0 = "labels"))) || ((data.annotations === undefined) && (missing0 = "annotations"))) || ((data.disabled === undefined) && (missing0 = "disabled"))){
validate20.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.alert !== undefined){
let data7 = data.alert;
const _errs12 = errors;
if(errors === _errs12){
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
var valid8 = _errs12 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.description !== undefined){
const _errs14 = errors;
if(typeof data.description !== "string"){
validate20.errors = [{}];
return false;
}
var valid8 = _errs14 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.alertType !== undefined){
let data9 = data.alertType;
const _errs16 = errors;
if(!((((data9 === "METRIC_BASED_ALERT") || (data9 === "TRACES_BASED_ALERT")) || (data9 === "LOGS_BASED_ALERT")) || (data9 === "EXCEPTIONS_BASED_ALERT"))){
validate20.errors = [{}];
return false;
}
var valid8 = _errs16 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.ruleType !== undefined){
let data10 = data.ruleType;
const _errs17 = errors;
if(!((data10 === "threshold_rule") || (data10 === "promql_rule"))){
validate20.errors = [{}];
return false;
}
var valid8 = _errs17 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.version !== undefined){
const _errs18 = errors;
if("v5" !== data.version){
validate20.errors = [{}];
return false;
}
var valid8 = _errs18 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.schemaVersion !== undefined){
const _errs19 = errors;
if("v2alpha1" !== data.schemaVersion){
validate20.errors = [{}];
return false;
}
var valid8 = _errs19 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.condition !== undefined){
let data13 = data.condition;
const _errs20 = errors;
if(errors === _errs20){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if((((data13.compositeQuery === undefined) && (missing1 = "compositeQuery")) || ((data13.selectedQueryName === undefined) && (missing1 = "selectedQueryName"))) || ((data13.thresholds === undefined) && (missing1 = "thresholds"))){
validate20.errors = [{}];
return false;
}
else {
const _errs22 = errors;
for(const key1 in data13){
if(!(((((((key1 === "compositeQuery") || (key1 === "selectedQueryName")) || (key1 === "alertOnAbsent")) || (key1 === "absentFor")) || (key1 === "requireMinPoints")) || (key1 === "requiredNumPoints")) || (key1 === "thresholds"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs22 === errors){
if(data13.compositeQuery !== undefined){
let data14 = data13.compositeQuery;
const _errs23 = errors;
if(errors === _errs23){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((((data14.queryType === undefined) && (missing2 = "queryType")) || ((data14.panelType === undefined) && (missing2 = "panelType"))) || ((data14.queries === undefined) && (missing2 = "queries"))){
validate20.errors = [{}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data14){
if(!((((key2 === "queryType") || (key2 === "panelType")) || (key2 === "unit")) || (key2 === "queries"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs25 === errors){
if(data14.queryType !== undefined){
let data15 = data14.queryType;
const _errs26 = errors;
if(!(((data15 === "builder") || (data15 === "promql")) || (data15 === "clickhouse_sql"))){
validate20.errors = [{}];
return false;
}
var valid10 = _errs26 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.panelType !== undefined){
const _errs27 = errors;
if("graph" !== data14.panelType){
validate20.errors = [{}];
return false;
}
var valid10 = _errs27 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.unit !== undefined){
const _errs28 = errors;
if(typeof data14.unit !== "string"){
validate20.errors = [{}];
return false;
}
var valid10 = _errs28 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.queries !== undefined){
let data18 = data14.queries;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data18)){
if(data18.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid11 = true;
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((data19.type === undefined) && (missing3 = "type")) || ((data19.spec === undefined) && (missing3 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data19){
if(!((key3 === "type") || (key3 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs35 === errors){
if(data19.type !== undefined){
let data20 = data19.type;
const _errs36 = errors;
if(!(((((data20 === "promql") || (data20 === "clickhouse_sql")) || (data20 === "builder_query")) || (data20 === "builder_formula")) || (data20 === "builder_trace_operator"))){
validate20.errors = [{}];
return false;
}
var valid13 = _errs36 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data19.spec !== undefined){
let data21 = data19.spec;
const _errs37 = errors;
if(errors === _errs37){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if((data21.name === undefined) && (missing4 = "name")){
validate20.errors = [{}];
return false;
}
else {
if(data21.name !== undefined){
let data22 = data21.name;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
validate20.errors = [{}];
return false;
}
}
else {
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
var valid13 = _errs37 === errors;
}
else {
var valid13 = true;
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
var valid11 = _errs32 === errors;
if(!valid11){
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
var valid10 = _errs30 === errors;
}
else {
var valid10 = true;
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
var valid9 = _errs23 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.selectedQueryName !== undefined){
let data23 = data13.selectedQueryName;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.alertOnAbsent !== undefined){
const _errs43 = errors;
if(typeof data13.alertOnAbsent !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.absentFor !== undefined){
let data25 = data13.absentFor;
const _errs45 = errors;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs45){
if(typeof data25 == "number"){
if(data25 > 9007199254740991 || isNaN(data25)){
validate20.errors = [{}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.requireMinPoints !== undefined){
const _errs47 = errors;
if(typeof data13.requireMinPoints !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs47 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.requiredNumPoints !== undefined){
let data27 = data13.requiredNumPoints;
const _errs49 = errors;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
validate20.errors = [{}];
return false;
}
if(errors === _errs49){
if(typeof data27 == "number"){
if(data27 > 9007199254740991 || isNaN(data27)){
validate20.errors = [{}];
return false;
}
else {
if(data27 < 1 || isNaN(data27)){
validate20.errors = [{}];
return false;
}
}
}
}
var valid9 = _errs49 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.thresholds !== undefined){
let data28 = data13.thresholds;
const _errs51 = errors;
if(errors === _errs51){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing5;
if(((data28.kind === undefined) && (missing5 = "kind")) || ((data28.spec === undefined) && (missing5 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs53 = errors;
for(const key4 in data28){
if(!((key4 === "kind") || (key4 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs53 === errors){
if(data28.kind !== undefined){
const _errs54 = errors;
if("basic" !== data28.kind){
validate20.errors = [{}];
return false;
}
var valid15 = _errs54 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data28.spec !== undefined){
let data30 = data28.spec;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data30)){
if(data30.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid16 = true;
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing6;
if(((((((data31.name === undefined) && (missing6 = "name")) || ((data31.target === undefined) && (missing6 = "target"))) || ((data31.targetUnit === undefined) && (missing6 = "targetUnit"))) || ((data31.matchType === undefined) && (missing6 = "matchType"))) || ((data31.op === undefined) && (missing6 = "op"))) || ((data31.channels === undefined) && (missing6 = "channels"))){
validate20.errors = [{}];
return false;
}
else {
const _errs60 = errors;
for(const key5 in data31){
if(!(((((((key5 === "name") || (key5 === "target")) || (key5 === "targetUnit")) || (key5 === "recoveryTarget")) || (key5 === "op")) || (key5 === "matchType")) || (key5 === "channels"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs60 === errors){
if(data31.name !== undefined){
let data32 = data31.name;
const _errs61 = errors;
if(errors === _errs61){
if(typeof data32 === "string"){
if(data32.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid18 = _errs61 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.target !== undefined){
const _errs63 = errors;
if(!(typeof data31.target == "number")){
validate20.errors = [{}];
return false;
}
var valid18 = _errs63 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.targetUnit !== undefined){
const _errs65 = errors;
if(typeof data31.targetUnit !== "string"){
validate20.errors = [{}];
return false;
}
var valid18 = _errs65 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.recoveryTarget !== undefined){
let data35 = data31.recoveryTarget;
const _errs67 = errors;
if((!(typeof data35 == "number")) && (data35 !== null)){
validate20.errors = [{}];
return false;
}
var valid18 = _errs67 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.op !== undefined){
let data36 = data31.op;
const _errs69 = errors;
if(!(((((((data36 === "1") || (data36 === "2")) || (data36 === "3")) || (data36 === "4")) || (data36 === "5")) || (data36 === "6")) || (data36 === "7"))){
validate20.errors = [{}];
return false;
}
var valid18 = _errs69 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.matchType !== undefined){
let data37 = data31.matchType;
const _errs70 = errors;
if(!(((((data37 === "1") || (data37 === "2")) || (data37 === "3")) || (data37 === "4")) || (data37 === "5"))){
validate20.errors = [{}];
return false;
}
var valid18 = _errs70 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data31.channels !== undefined){
let data38 = data31.channels;
const _errs71 = errors;
if(errors === _errs71){
if(Array.isArray(data38)){
var valid19 = true;
const len3 = data38.length;
for(let i3=0; i3<len3; i3++){
let data39 = data38[i3];
const _errs73 = errors;
if(errors === _errs73){
if(typeof data39 === "string"){
if(data39.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid19 = _errs73 === errors;
if(!valid19){
break;
}
}
if(valid19){
let i4 = data38.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data38[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate20.errors = [{}];
return false;
break;
}
indices0[item0] = i4;
}
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid18 = _errs71 === errors;
}
else {
var valid18 = true;
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
var valid16 = _errs57 === errors;
if(!valid16){
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
var valid15 = _errs55 === errors;
}
else {
var valid15 = true;
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
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
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
var valid8 = _errs20 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.evaluation !== undefined){
let data40 = data.evaluation;
const _errs75 = errors;
if(errors === _errs75){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing7;
if(((data40.kind === undefined) && (missing7 = "kind")) || ((data40.spec === undefined) && (missing7 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs77 = errors;
for(const key6 in data40){
if(!((key6 === "kind") || (key6 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs77 === errors){
if(data40.kind !== undefined){
let data41 = data40.kind;
const _errs78 = errors;
if(!((data41 === "rolling") || (data41 === "cumulative"))){
validate20.errors = [{}];
return false;
}
var valid21 = _errs78 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data40.spec !== undefined){
let data42 = data40.spec;
const _errs79 = errors;
const _errs80 = errors;
let valid22 = false;
const _errs81 = errors;
if(!(validate21(data42))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs81 === errors;
valid22 = valid22 || _valid1;
if(_valid1){
var props1 = true;
}
const _errs82 = errors;
if(!(validate23(data42))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs82 === errors;
valid22 = valid22 || _valid1;
if(_valid1){
if(props1 !== true){
props1 = true;
}
}
if(!valid22){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
var valid21 = _errs79 === errors;
}
else {
var valid21 = true;
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
var valid8 = _errs75 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.notificationSettings !== undefined){
let data43 = data.notificationSettings;
const _errs83 = errors;
if(errors === _errs83){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing8;
if((((data43.groupBy === undefined) && (missing8 = "groupBy")) || ((data43.renotify === undefined) && (missing8 = "renotify"))) || ((data43.usePolicy === undefined) && (missing8 = "usePolicy"))){
validate20.errors = [{}];
return false;
}
else {
const _errs85 = errors;
for(const key7 in data43){
if(!((((key7 === "groupBy") || (key7 === "renotify")) || (key7 === "newGroupEvalDelay")) || (key7 === "usePolicy"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs85 === errors){
if(data43.groupBy !== undefined){
let data44 = data43.groupBy;
const _errs86 = errors;
if(errors === _errs86){
if(Array.isArray(data44)){
var valid24 = true;
const len4 = data44.length;
for(let i5=0; i5<len4; i5++){
let data45 = data44[i5];
const _errs88 = errors;
if(errors === _errs88){
if(typeof data45 === "string"){
if(data45.length < 1){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid24 = _errs88 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid23 = _errs86 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data43.renotify !== undefined){
let data46 = data43.renotify;
const _errs90 = errors;
if(errors === _errs90){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing9;
if((data46.enabled === undefined) && (missing9 = "enabled")){
validate20.errors = [{}];
return false;
}
else {
const _errs92 = errors;
for(const key8 in data46){
if(!(((key8 === "enabled") || (key8 === "interval")) || (key8 === "alertStates"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs92 === errors){
if(data46.enabled !== undefined){
const _errs93 = errors;
if(typeof data46.enabled !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid25 = _errs93 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.interval !== undefined){
let data48 = data46.interval;
const _errs95 = errors;
const _errs96 = errors;
if(errors === _errs96){
if(typeof data48 === "string"){
if(!pattern6.test(data48)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid25 = _errs95 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.alertStates !== undefined){
let data49 = data46.alertStates;
const _errs98 = errors;
if(errors === _errs98){
if(Array.isArray(data49)){
var valid27 = true;
const len5 = data49.length;
for(let i6=0; i6<len5; i6++){
let data50 = data49[i6];
const _errs100 = errors;
if(!((data50 === "firing") || (data50 === "nodata"))){
validate20.errors = [{}];
return false;
}
var valid27 = _errs100 === errors;
if(!valid27){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid25 = _errs98 === errors;
}
else {
var valid25 = true;
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
var valid23 = _errs90 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data43.newGroupEvalDelay !== undefined){
let data51 = data43.newGroupEvalDelay;
const _errs101 = errors;
const _errs102 = errors;
if(errors === _errs102){
if(typeof data51 === "string"){
if(!pattern6.test(data51)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid23 = _errs101 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data43.usePolicy !== undefined){
const _errs104 = errors;
if(typeof data43.usePolicy !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid23 = _errs104 === errors;
}
else {
var valid23 = true;
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
var valid8 = _errs83 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.labels !== undefined){
let data53 = data.labels;
const _errs106 = errors;
const _errs107 = errors;
if(errors === _errs107){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
const _errs109 = errors;
if(typeof key9 === "string"){
if(!pattern11.test(key9)){
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
var valid30 = _errs109 === errors;
if(!valid30){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid30){
for(const key10 in data53){
const _errs111 = errors;
if(typeof data53[key10] !== "string"){
validate20.errors = [{}];
return false;
}
var valid31 = _errs111 === errors;
if(!valid31){
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
var valid8 = _errs106 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.annotations !== undefined){
let data55 = data.annotations;
const _errs113 = errors;
const _errs114 = errors;
if(errors === _errs114){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key11 in data55){
const _errs116 = errors;
if(typeof key11 === "string"){
if(!pattern11.test(key11)){
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
var valid33 = _errs116 === errors;
if(!valid33){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid33){
for(const key12 in data55){
const _errs118 = errors;
if(typeof data55[key12] !== "string"){
validate20.errors = [{}];
return false;
}
var valid34 = _errs118 === errors;
if(!valid34){
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
var valid8 = _errs113 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.disabled !== undefined){
const _errs120 = errors;
if(typeof data.disabled !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid8 = _errs120 === errors;
}
else {
var valid8 = true;
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
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

