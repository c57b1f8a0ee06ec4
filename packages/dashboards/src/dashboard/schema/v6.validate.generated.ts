// Generated from packages/dashboards/src/dashboard/schema/v6.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"$id":"dashboard-v6.schema.json","title":"DashboardV6","type":"object","required":["schemaVersion","name","tags","spec"],"additionalProperties":false,"properties":{"schemaVersion":{"const":"v6"},"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["slow-requests"],"maxLength":63},"image":{"type":"string","pattern":"^(/assets/(Icons|Logos)/.+|data:image/(png|jpe?g|gif|webp|avif|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2})$","examples":["/assets/Icons/eight-ball.svg"]},"tags":{"type":"array","items":{"$ref":"#/$defs/tag"},"maxItems":9},"spec":{"type":"object","required":["display","variables","panels","layouts"],"additionalProperties":false,"properties":{"display":{"type":"object","required":["name","description"],"additionalProperties":false,"properties":{"name":{"type":"string","pattern":"\\S","maxLength":128},"description":{"type":"string"}}},"duration":{"type":"string"},"refreshInterval":{"type":"string"},"links":{"type":"array","items":{"$ref":"#/$defs/link"}},"variables":{"type":"array","items":{"title":"VariableV6","anyOf":[{"$ref":"#/$defs/listVariable"},{"$ref":"#/$defs/textVariable"}]}},"panels":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-zA-Z0-9_.-]+$","examples":["errors-per-second"],"maxLength":75},"additionalProperties":{"$ref":"#/$defs/panel"}},"layouts":{"type":"array","items":{"$ref":"#/$defs/layout"},"maxItems":500}}}},"$defs":{"display":{"title":"DisplayV6","type":"object","required":["name","description"],"additionalProperties":false,"properties":{"name":{"type":"string","maxLength":128},"description":{"type":"string"}}},"tag":{"title":"TagV6","type":"object","required":["key","value"],"additionalProperties":false,"properties":{"key":{"type":"string","maxLength":32,"pattern":"^[a-zA-Z$_@{#][a-zA-Z0-9$_@#{}:/-]*$","examples":["team"],"not":{"pattern":"^([nN][aA][mM][eE]|[dD][eE][sS][cC][rR][iI][pP][tT][iI][oO][nN]|[cC][rR][eE][aA][tT][eE][dD]_([aA][tT]|[bB][yY])|[uU][pP][dD][aA][tT][eE][dD]_[aA][tT]|[lL][oO][cC][kK][eE][dD]|[sS][oO][uU][rR][cC][eE]|managed-by|signoz-as-code)$"}},"value":{"type":"string","maxLength":32,"pattern":"^[a-zA-Z0-9$_@#{}:.+=/-]+$","examples":["backend"]}}},"link":{"title":"LinkV6","type":"object","required":["name","url"],"additionalProperties":false,"properties":{"name":{"type":"string"},"url":{"type":"string","not":{"pattern":"^#signoz-as-code:"}},"tooltip":{"type":"string"},"renderVariables":{"type":"boolean"},"targetBlank":{"type":"boolean"}}},"time":{"enum":["global_time","last_5_min","last_15_min","last_30_min","last_1_hr","last_6_hr","last_1_day","last_3_days","last_1_week","last_1_month"]},"precision":{"enum":["0","1","2","3","4","full"]},"formatting":{"type":"object","required":["unit","decimalPrecision"],"additionalProperties":false,"properties":{"unit":{"type":"string"},"decimalPrecision":{"$ref":"#/$defs/precision"}}},"axes":{"type":"object","required":["softMin","softMax","isLogScale"],"additionalProperties":false,"properties":{"softMin":{"type":["number","null"]},"softMax":{"type":["number","null"]},"isLogScale":{"type":"boolean"}}},"legend":{"type":"object","required":["position","customColors"],"additionalProperties":false,"properties":{"position":{"enum":["bottom","right"]},"mode":{"enum":["list","table"]},"customColors":{"type":"object","additionalProperties":{"type":"string"}}}},"line":{"title":"LineV6","type":"object","required":["value","unit","color","label"],"additionalProperties":false,"properties":{"value":{"type":"number"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"label":{"type":"string"}}},"operator":{"enum":["above","above_or_equal","below","below_or_equal","equal","not_equal"]},"colored":{"enum":["text","background"]},"compared":{"title":"ComparedV6","type":"object","required":["value","operator","unit","color","format"],"additionalProperties":false,"properties":{"value":{"type":"number"},"operator":{"$ref":"#/$defs/operator"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"format":{"$ref":"#/$defs/colored"}}},"comparedColumn":{"title":"ComparedColumnV6","type":"object","required":["value","operator","unit","color","format","columnName"],"additionalProperties":false,"properties":{"value":{"type":"number"},"operator":{"$ref":"#/$defs/operator"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"format":{"$ref":"#/$defs/colored"},"columnName":{"type":"string","minLength":1}}},"field":{"title":"FieldV6","type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"type":"string"},"fieldContext":{"type":"string"},"fieldDataType":{"type":"string"}}},"appearance":{"title":"ChartAppearanceV6","type":"object","required":[],"additionalProperties":false,"properties":{"lineInterpolation":{"enum":["linear","spline","step_after","step_before"]},"showPoints":{"type":"boolean"},"lineStyle":{"enum":["solid","dashed"]},"fillMode":{"enum":["solid","gradient","none"]},"spanGaps":{"type":"object","required":[],"additionalProperties":false,"properties":{"fillOnlyBelow":{"type":"boolean"},"fillLessThan":{"type":"string"}}}}},"timeSeries":{"title":"TimeSeriesPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/TimeSeriesPanel"},"spec":{"type":"object","required":["visualization","formatting","axes","legend","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"},"fillSpans":{"type":"boolean"}}},"formatting":{"$ref":"#/$defs/formatting"},"axes":{"$ref":"#/$defs/axes"},"legend":{"$ref":"#/$defs/legend"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/line"}},"chartAppearance":{"$ref":"#/$defs/appearance"}}}}},"bar":{"title":"BarChartPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/BarChartPanel"},"spec":{"type":"object","required":["visualization","formatting","axes","legend","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"},"fillSpans":{"type":"boolean"},"stackedBarChart":{"type":"boolean"}}},"formatting":{"$ref":"#/$defs/formatting"},"axes":{"$ref":"#/$defs/axes"},"legend":{"$ref":"#/$defs/legend"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/line"}}}}}},"number":{"title":"NumberPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/NumberPanel"},"spec":{"type":"object","required":["visualization","formatting","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"$ref":"#/$defs/formatting"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/compared"}}}}}},"pie":{"title":"PieChartPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/PieChartPanel"},"spec":{"type":"object","required":["visualization","formatting","legend"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"$ref":"#/$defs/formatting"},"legend":{"$ref":"#/$defs/legend"}}}}},"table":{"title":"TablePluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/TablePanel"},"spec":{"type":"object","required":["visualization","formatting","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"type":"object","required":["columnUnits","decimalPrecision"],"additionalProperties":false,"properties":{"columnUnits":{"type":"object","additionalProperties":{"type":"string"}},"decimalPrecision":{"$ref":"#/$defs/precision"}}},"thresholds":{"type":"array","items":{"$ref":"#/$defs/comparedColumn"}}}}}},"histogram":{"title":"HistogramPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/HistogramPanel"},"spec":{"type":"object","required":["histogramBuckets","legend"],"additionalProperties":false,"properties":{"histogramBuckets":{"type":"object","required":["bucketCount","bucketWidth","mergeAllActiveQueries"],"additionalProperties":false,"properties":{"bucketCount":{"type":["number","null"]},"bucketWidth":{"type":["number","null"]},"mergeAllActiveQueries":{"type":"boolean"}}},"legend":{"$ref":"#/$defs/legend"}}}}},"list":{"title":"ListPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/ListPanel"},"spec":{"type":"object","required":["selectFields"],"additionalProperties":false,"properties":{"selectFields":{"type":"array","items":{"$ref":"#/$defs/field"}}}}}},"queryPlugin":{"title":"QueryPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"enum":["signoz/BuilderQuery","signoz/Formula","signoz/TraceOperator","signoz/PromQLQuery","signoz/ClickHouseSQL","signoz/CompositeQuery"]},"spec":{"type":"object","additionalProperties":true}}},"query":{"title":"QueryV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"enum":["time_series","scalar","raw"]},"spec":{"type":"object","required":["plugin"],"additionalProperties":false,"properties":{"name":{"type":"string"},"plugin":{"$ref":"#/$defs/queryPlugin"}}}}},"panel":{"title":"PanelV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"Panel"},"spec":{"type":"object","required":["display","plugin","queries","links"],"additionalProperties":false,"properties":{"display":{"$ref":"#/$defs/display"},"plugin":{"title":"PanelPluginV6","anyOf":[{"$ref":"#/$defs/timeSeries"},{"$ref":"#/$defs/bar"},{"$ref":"#/$defs/number"},{"$ref":"#/$defs/pie"},{"$ref":"#/$defs/table"},{"$ref":"#/$defs/histogram"},{"$ref":"#/$defs/list"}]},"queries":{"type":"array","items":{"$ref":"#/$defs/query"},"minItems":1,"maxItems":1},"links":{"type":"array","items":{"$ref":"#/$defs/link"}}}}}},"variableName":{"type":"string","pattern":"^[a-zA-Z0-9_.-]*[a-zA-Z_.-][a-zA-Z0-9_.-]*$","examples":["host"],"maxLength":75},"dynamic":{"title":"DynamicVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/DynamicVariable"},"spec":{"type":"object","required":["name","signal"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"enum":["traces","logs","metrics","all"]}}}}},"queried":{"title":"QueryVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/QueryVariable"},"spec":{"type":"object","required":["queryValue"],"additionalProperties":false,"properties":{"queryValue":{"type":"string","minLength":1}}}}},"custom":{"title":"CustomVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/CustomVariable"},"spec":{"type":"object","required":["customValue"],"additionalProperties":false,"properties":{"customValue":{"type":"string","minLength":1}}}}},"listVariable":{"title":"ListVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"ListVariable"},"spec":{"type":"object","required":["name","display","allowMultiple","allowAllValue","sort","plugin"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/variableName"},"display":{"$ref":"#/$defs/display"},"allowMultiple":{"type":"boolean"},"allowAllValue":{"type":"boolean"},"customAllValue":{"type":"string"},"capturingRegexp":{"type":"string"},"sort":{"enum":["none","alphabetical-asc","alphabetical-desc","numerical-asc","numerical-desc","alphabetical-ci-asc","alphabetical-ci-desc"]},"defaultValue":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"plugin":{"anyOf":[{"$ref":"#/$defs/dynamic"},{"$ref":"#/$defs/queried"},{"$ref":"#/$defs/custom"}]}}}}},"textVariable":{"title":"TextVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"TextVariable"},"spec":{"type":"object","required":["name","display","value"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/variableName"},"display":{"$ref":"#/$defs/display"},"value":{"type":"string"},"constant":{"type":"boolean"}}}}},"layout":{"title":"LayoutV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"Grid"},"spec":{"type":"object","required":["items"],"additionalProperties":false,"properties":{"display":{"type":"object","required":["title","collapse"],"additionalProperties":false,"properties":{"title":{"type":"string","maxLength":256},"collapse":{"type":"object","required":["open"],"additionalProperties":false,"properties":{"open":{"type":"boolean"}}}}},"items":{"type":"array","items":{"title":"PlaceV6","type":"object","required":["x","y","width","height","content"],"additionalProperties":false,"properties":{"x":{"type":"integer","minimum":0,"maximum":11},"y":{"type":"integer","minimum":0,"maximum":9007199254740991},"width":{"type":"integer","minimum":1,"maximum":12},"height":{"type":"integer","minimum":1,"maximum":9007199254740991},"content":{"type":"object","required":["$ref"],"additionalProperties":false,"properties":{"$ref":{"type":"string","pattern":"^#/spec/panels/[^/]+$","examples":["#/spec/panels/errors-per-second"]}}}}},"maxItems":100}}}}}}};
const schema32 = {"title":"TagV6","type":"object","required":["key","value"],"additionalProperties":false,"properties":{"key":{"type":"string","maxLength":32,"pattern":"^[a-zA-Z$_@{#][a-zA-Z0-9$_@#{}:/-]*$","examples":["team"],"not":{"pattern":"^([nN][aA][mM][eE]|[dD][eE][sS][cC][rR][iI][pP][tT][iI][oO][nN]|[cC][rR][eE][aA][tT][eE][dD]_([aA][tT]|[bB][yY])|[uU][pP][dD][aA][tT][eE][dD]_[aA][tT]|[lL][oO][cC][kK][eE][dD]|[sS][oO][uU][rR][cC][eE]|managed-by|signoz-as-code)$"}},"value":{"type":"string","maxLength":32,"pattern":"^[a-zA-Z0-9$_@#{}:.+=/-]+$","examples":["backend"]}}};
const schema33 = {"title":"LinkV6","type":"object","required":["name","url"],"additionalProperties":false,"properties":{"name":{"type":"string"},"url":{"type":"string","not":{"pattern":"^#signoz-as-code:"}},"tooltip":{"type":"string"},"renderVariables":{"type":"boolean"},"targetBlank":{"type":"boolean"}}};
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
const pattern5 = new RegExp("^(/assets/(Icons|Logos)/.+|data:image/(png|jpe?g|gif|webp|avif|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2})$", "u");
const pattern6 = new RegExp("^([nN][aA][mM][eE]|[dD][eE][sS][cC][rR][iI][pP][tT][iI][oO][nN]|[cC][rR][eE][aA][tT][eE][dD]_([aA][tT]|[bB][yY])|[uU][pP][dD][aA][tT][eE][dD]_[aA][tT]|[lL][oO][cC][kK][eE][dD]|[sS][oO][uU][rR][cC][eE]|managed-by|signoz-as-code)$", "u");
const pattern7 = new RegExp("^[a-zA-Z$_@{#][a-zA-Z0-9$_@#{}:/-]*$", "u");
const pattern8 = new RegExp("^[a-zA-Z0-9$_@#{}:.+=/-]+$", "u");
const pattern9 = new RegExp("\\S", "u");
const pattern10 = new RegExp("^#signoz-as-code:", "u");
const pattern13 = new RegExp("^[a-zA-Z0-9_.-]+$", "u");
const schema34 = {"title":"ListVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"ListVariable"},"spec":{"type":"object","required":["name","display","allowMultiple","allowAllValue","sort","plugin"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/variableName"},"display":{"$ref":"#/$defs/display"},"allowMultiple":{"type":"boolean"},"allowAllValue":{"type":"boolean"},"customAllValue":{"type":"string"},"capturingRegexp":{"type":"string"},"sort":{"enum":["none","alphabetical-asc","alphabetical-desc","numerical-asc","numerical-desc","alphabetical-ci-asc","alphabetical-ci-desc"]},"defaultValue":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"plugin":{"anyOf":[{"$ref":"#/$defs/dynamic"},{"$ref":"#/$defs/queried"},{"$ref":"#/$defs/custom"}]}}}}};
const schema35 = {"type":"string","pattern":"^[a-zA-Z0-9_.-]*[a-zA-Z_.-][a-zA-Z0-9_.-]*$","examples":["host"],"maxLength":75};
const schema36 = {"title":"DisplayV6","type":"object","required":["name","description"],"additionalProperties":false,"properties":{"name":{"type":"string","maxLength":128},"description":{"type":"string"}}};
const schema37 = {"title":"DynamicVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/DynamicVariable"},"spec":{"type":"object","required":["name","signal"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"enum":["traces","logs","metrics","all"]}}}}};
const schema38 = {"title":"QueryVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/QueryVariable"},"spec":{"type":"object","required":["queryValue"],"additionalProperties":false,"properties":{"queryValue":{"type":"string","minLength":1}}}}};
const schema39 = {"title":"CustomVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/CustomVariable"},"spec":{"type":"object","required":["customValue"],"additionalProperties":false,"properties":{"customValue":{"type":"string","minLength":1}}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern11 = new RegExp("^[a-zA-Z0-9_.-]*[a-zA-Z_.-][a-zA-Z0-9_.-]*$", "u");

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate21.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("ListVariable" !== data.kind){
validate21.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((data1.name === undefined) && (missing1 = "name")) || ((data1.display === undefined) && (missing1 = "display"))) || ((data1.allowMultiple === undefined) && (missing1 = "allowMultiple"))) || ((data1.allowAllValue === undefined) && (missing1 = "allowAllValue"))) || ((data1.sort === undefined) && (missing1 = "sort"))) || ((data1.plugin === undefined) && (missing1 = "plugin"))){
validate21.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(func1.call(schema34.properties.spec.properties, key1))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.name !== undefined){
let data2 = data1.name;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 75){
validate21.errors = [{}];
return false;
}
else {
if(!pattern11.test(data2)){
validate21.errors = [{}];
return false;
}
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.display !== undefined){
let data3 = data1.display;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.name === undefined) && (missing2 = "name")) || ((data3.description === undefined) && (missing2 = "description"))){
validate21.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key2 in data3){
if(!((key2 === "name") || (key2 === "description"))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.name !== undefined){
let data4 = data3.name;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(data4.length > 128){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.description !== undefined){
const _errs15 = errors;
if(typeof data3.description !== "string"){
validate21.errors = [{}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
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
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.allowMultiple !== undefined){
const _errs17 = errors;
if(typeof data1.allowMultiple !== "boolean"){
validate21.errors = [{}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.allowAllValue !== undefined){
const _errs19 = errors;
if(typeof data1.allowAllValue !== "boolean"){
validate21.errors = [{}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.customAllValue !== undefined){
const _errs21 = errors;
if(typeof data1.customAllValue !== "string"){
validate21.errors = [{}];
return false;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.capturingRegexp !== undefined){
const _errs23 = errors;
if(typeof data1.capturingRegexp !== "string"){
validate21.errors = [{}];
return false;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.sort !== undefined){
let data10 = data1.sort;
const _errs25 = errors;
if(!(((((((data10 === "none") || (data10 === "alphabetical-asc")) || (data10 === "alphabetical-desc")) || (data10 === "numerical-asc")) || (data10 === "numerical-desc")) || (data10 === "alphabetical-ci-asc")) || (data10 === "alphabetical-ci-desc"))){
validate21.errors = [{}];
return false;
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.defaultValue !== undefined){
let data11 = data1.defaultValue;
const _errs26 = errors;
const _errs27 = errors;
let valid5 = false;
const _errs28 = errors;
if(typeof data11 !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid5 = valid5 || _valid0;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data11)){
var valid6 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
const _errs32 = errors;
if(typeof data11[i0] !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs30 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs26 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.plugin !== undefined){
let data13 = data1.plugin;
const _errs34 = errors;
const _errs35 = errors;
let valid7 = false;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if(((data13.kind === undefined) && (missing3 = "kind")) || ((data13.spec === undefined) && (missing3 = "spec"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
const _errs39 = errors;
for(const key3 in data13){
if(!((key3 === "kind") || (key3 === "spec"))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
}
if(_errs39 === errors){
if(data13.kind !== undefined){
const _errs40 = errors;
if("signoz/DynamicVariable" !== data13.kind){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.spec !== undefined){
let data15 = data13.spec;
const _errs41 = errors;
if(errors === _errs41){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing4;
if(((data15.name === undefined) && (missing4 = "name")) || ((data15.signal === undefined) && (missing4 = "signal"))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
const _errs43 = errors;
for(const key4 in data15){
if(!((key4 === "name") || (key4 === "signal"))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
}
if(_errs43 === errors){
if(data15.name !== undefined){
let data16 = data15.name;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data16 === "string"){
if(data16.length < 1){
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
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data15.signal !== undefined){
let data17 = data15.signal;
const _errs46 = errors;
if(!((((data17 === "traces") || (data17 === "logs")) || (data17 === "metrics")) || (data17 === "all"))){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid10 = _errs46 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs36 === errors;
valid7 = valid7 || _valid1;
if(_valid1){
var props0 = true;
}
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing5;
if(((data13.kind === undefined) && (missing5 = "kind")) || ((data13.spec === undefined) && (missing5 = "spec"))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
const _errs50 = errors;
for(const key5 in data13){
if(!((key5 === "kind") || (key5 === "spec"))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
}
if(_errs50 === errors){
if(data13.kind !== undefined){
const _errs51 = errors;
if("signoz/QueryVariable" !== data13.kind){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid12 = _errs51 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data13.spec !== undefined){
let data19 = data13.spec;
const _errs52 = errors;
if(errors === _errs52){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing6;
if((data19.queryValue === undefined) && (missing6 = "queryValue")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
const _errs54 = errors;
for(const key6 in data19){
if(!(key6 === "queryValue")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
}
if(_errs54 === errors){
if(data19.queryValue !== undefined){
let data20 = data19.queryValue;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data20 === "string"){
if(data20.length < 1){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
}
}
else {
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var valid12 = _errs52 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
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
var _valid1 = _errs47 === errors;
valid7 = valid7 || _valid1;
if(_valid1){
if(props0 !== true){
props0 = true;
}
}
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing7;
if(((data13.kind === undefined) && (missing7 = "kind")) || ((data13.spec === undefined) && (missing7 = "spec"))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
const _errs60 = errors;
for(const key7 in data13){
if(!((key7 === "kind") || (key7 === "spec"))){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
}
if(_errs60 === errors){
if(data13.kind !== undefined){
const _errs61 = errors;
if("signoz/CustomVariable" !== data13.kind){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid15 = _errs61 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data13.spec !== undefined){
let data22 = data13.spec;
const _errs62 = errors;
if(errors === _errs62){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing8;
if((data22.customValue === undefined) && (missing8 = "customValue")){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
const _errs64 = errors;
for(const key8 in data22){
if(!(key8 === "customValue")){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
}
if(_errs64 === errors){
if(data22.customValue !== undefined){
let data23 = data22.customValue;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data23 === "string"){
if(data23.length < 1){
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
else {
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
}
}
else {
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid15 = _errs62 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
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
var _valid1 = _errs57 === errors;
valid7 = valid7 || _valid1;
if(_valid1){
if(props0 !== true){
props0 = true;
}
}
if(!valid7){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
validate21.errors = vErrors;
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
var valid1 = _errs34 === errors;
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
}
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
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

const schema40 = {"title":"TextVariableV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"TextVariable"},"spec":{"type":"object","required":["name","display","value"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/variableName"},"display":{"$ref":"#/$defs/display"},"value":{"type":"string"},"constant":{"type":"boolean"}}}}};

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate23.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("TextVariable" !== data.kind){
validate23.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.name === undefined) && (missing1 = "name")) || ((data1.display === undefined) && (missing1 = "display"))) || ((data1.value === undefined) && (missing1 = "value"))){
validate23.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((((key1 === "name") || (key1 === "display")) || (key1 === "value")) || (key1 === "constant"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.name !== undefined){
let data2 = data1.name;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 75){
validate23.errors = [{}];
return false;
}
else {
if(!pattern11.test(data2)){
validate23.errors = [{}];
return false;
}
}
}
else {
validate23.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.display !== undefined){
let data3 = data1.display;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.name === undefined) && (missing2 = "name")) || ((data3.description === undefined) && (missing2 = "description"))){
validate23.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key2 in data3){
if(!((key2 === "name") || (key2 === "description"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.name !== undefined){
let data4 = data3.name;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(data4.length > 128){
validate23.errors = [{}];
return false;
}
}
else {
validate23.errors = [{}];
return false;
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.description !== undefined){
const _errs15 = errors;
if(typeof data3.description !== "string"){
validate23.errors = [{}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
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
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.value !== undefined){
const _errs17 = errors;
if(typeof data1.value !== "string"){
validate23.errors = [{}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.constant !== undefined){
const _errs19 = errors;
if(typeof data1.constant !== "boolean"){
validate23.errors = [{}];
return false;
}
var valid1 = _errs19 === errors;
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
else {
validate23.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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

const schema43 = {"title":"PanelV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"Panel"},"spec":{"type":"object","required":["display","plugin","queries","links"],"additionalProperties":false,"properties":{"display":{"$ref":"#/$defs/display"},"plugin":{"title":"PanelPluginV6","anyOf":[{"$ref":"#/$defs/timeSeries"},{"$ref":"#/$defs/bar"},{"$ref":"#/$defs/number"},{"$ref":"#/$defs/pie"},{"$ref":"#/$defs/table"},{"$ref":"#/$defs/histogram"},{"$ref":"#/$defs/list"}]},"queries":{"type":"array","items":{"$ref":"#/$defs/query"},"minItems":1,"maxItems":1},"links":{"type":"array","items":{"$ref":"#/$defs/link"}}}}}};
const schema45 = {"title":"TimeSeriesPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/TimeSeriesPanel"},"spec":{"type":"object","required":["visualization","formatting","axes","legend","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"},"fillSpans":{"type":"boolean"}}},"formatting":{"$ref":"#/$defs/formatting"},"axes":{"$ref":"#/$defs/axes"},"legend":{"$ref":"#/$defs/legend"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/line"}},"chartAppearance":{"$ref":"#/$defs/appearance"}}}}};
const schema46 = {"enum":["global_time","last_5_min","last_15_min","last_30_min","last_1_hr","last_6_hr","last_1_day","last_3_days","last_1_week","last_1_month"]};
const schema49 = {"type":"object","required":["softMin","softMax","isLogScale"],"additionalProperties":false,"properties":{"softMin":{"type":["number","null"]},"softMax":{"type":["number","null"]},"isLogScale":{"type":"boolean"}}};
const schema50 = {"type":"object","required":["position","customColors"],"additionalProperties":false,"properties":{"position":{"enum":["bottom","right"]},"mode":{"enum":["list","table"]},"customColors":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema51 = {"title":"LineV6","type":"object","required":["value","unit","color","label"],"additionalProperties":false,"properties":{"value":{"type":"number"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"label":{"type":"string"}}};
const schema52 = {"title":"ChartAppearanceV6","type":"object","required":[],"additionalProperties":false,"properties":{"lineInterpolation":{"enum":["linear","spline","step_after","step_before"]},"showPoints":{"type":"boolean"},"lineStyle":{"enum":["solid","dashed"]},"fillMode":{"enum":["solid","gradient","none"]},"spanGaps":{"type":"object","required":[],"additionalProperties":false,"properties":{"fillOnlyBelow":{"type":"boolean"},"fillLessThan":{"type":"string"}}}}};
const schema47 = {"type":"object","required":["unit","decimalPrecision"],"additionalProperties":false,"properties":{"unit":{"type":"string"},"decimalPrecision":{"$ref":"#/$defs/precision"}}};
const schema48 = {"enum":["0","1","2","3","4","full"]};

function validate27(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.unit === undefined) && (missing0 = "unit")) || ((data.decimalPrecision === undefined) && (missing0 = "decimalPrecision"))){
validate27.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "unit") || (key0 === "decimalPrecision"))){
validate27.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.unit !== undefined){
const _errs2 = errors;
if(typeof data.unit !== "string"){
validate27.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decimalPrecision !== undefined){
let data1 = data.decimalPrecision;
const _errs4 = errors;
if(!((((((data1 === "0") || (data1 === "1")) || (data1 === "2")) || (data1 === "3")) || (data1 === "4")) || (data1 === "full"))){
validate27.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate27.errors = [{}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate26.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/TimeSeriesPanel" !== data.kind){
validate26.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.visualization === undefined) && (missing1 = "visualization")) || ((data1.formatting === undefined) && (missing1 = "formatting"))) || ((data1.axes === undefined) && (missing1 = "axes"))) || ((data1.legend === undefined) && (missing1 = "legend"))) || ((data1.thresholds === undefined) && (missing1 = "thresholds"))){
validate26.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((((((key1 === "visualization") || (key1 === "formatting")) || (key1 === "axes")) || (key1 === "legend")) || (key1 === "thresholds")) || (key1 === "chartAppearance"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.visualization !== undefined){
let data2 = data1.visualization;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.timePreference === undefined) && (missing2 = "timePreference")){
validate26.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!((key2 === "timePreference") || (key2 === "fillSpans"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.timePreference !== undefined){
let data3 = data2.timePreference;
const _errs9 = errors;
if(!((((((((((data3 === "global_time") || (data3 === "last_5_min")) || (data3 === "last_15_min")) || (data3 === "last_30_min")) || (data3 === "last_1_hr")) || (data3 === "last_6_hr")) || (data3 === "last_1_day")) || (data3 === "last_3_days")) || (data3 === "last_1_week")) || (data3 === "last_1_month"))){
validate26.errors = [{}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.fillSpans !== undefined){
const _errs11 = errors;
if(typeof data2.fillSpans !== "boolean"){
validate26.errors = [{}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
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
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formatting !== undefined){
const _errs13 = errors;
if(!(validate27(data1.formatting))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.axes !== undefined){
let data6 = data1.axes;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((((data6.softMin === undefined) && (missing3 = "softMin")) || ((data6.softMax === undefined) && (missing3 = "softMax"))) || ((data6.isLogScale === undefined) && (missing3 = "isLogScale"))){
validate26.errors = [{}];
return false;
}
else {
const _errs17 = errors;
for(const key3 in data6){
if(!(((key3 === "softMin") || (key3 === "softMax")) || (key3 === "isLogScale"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs17 === errors){
if(data6.softMin !== undefined){
let data7 = data6.softMin;
const _errs18 = errors;
if((!(typeof data7 == "number")) && (data7 !== null)){
validate26.errors = [{}];
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.softMax !== undefined){
let data8 = data6.softMax;
const _errs20 = errors;
if((!(typeof data8 == "number")) && (data8 !== null)){
validate26.errors = [{}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.isLogScale !== undefined){
const _errs22 = errors;
if(typeof data6.isLogScale !== "boolean"){
validate26.errors = [{}];
return false;
}
var valid5 = _errs22 === errors;
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
validate26.errors = [{}];
return false;
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.legend !== undefined){
let data10 = data1.legend;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing4;
if(((data10.position === undefined) && (missing4 = "position")) || ((data10.customColors === undefined) && (missing4 = "customColors"))){
validate26.errors = [{}];
return false;
}
else {
const _errs27 = errors;
for(const key4 in data10){
if(!(((key4 === "position") || (key4 === "mode")) || (key4 === "customColors"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs27 === errors){
if(data10.position !== undefined){
let data11 = data10.position;
const _errs28 = errors;
if(!((data11 === "bottom") || (data11 === "right"))){
validate26.errors = [{}];
return false;
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.mode !== undefined){
let data12 = data10.mode;
const _errs29 = errors;
if(!((data12 === "list") || (data12 === "table"))){
validate26.errors = [{}];
return false;
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.customColors !== undefined){
let data13 = data10.customColors;
const _errs30 = errors;
if(errors === _errs30){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
const _errs33 = errors;
if(typeof data13[key5] !== "string"){
validate26.errors = [{}];
return false;
}
var valid8 = _errs33 === errors;
if(!valid8){
break;
}
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
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
var valid1 = _errs24 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.thresholds !== undefined){
let data15 = data1.thresholds;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data15)){
var valid9 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing5;
if(((((data16.value === undefined) && (missing5 = "value")) || ((data16.unit === undefined) && (missing5 = "unit"))) || ((data16.color === undefined) && (missing5 = "color"))) || ((data16.label === undefined) && (missing5 = "label"))){
validate26.errors = [{}];
return false;
}
else {
const _errs40 = errors;
for(const key6 in data16){
if(!((((key6 === "value") || (key6 === "unit")) || (key6 === "color")) || (key6 === "label"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs40 === errors){
if(data16.value !== undefined){
const _errs41 = errors;
if(!(typeof data16.value == "number")){
validate26.errors = [{}];
return false;
}
var valid11 = _errs41 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data16.unit !== undefined){
const _errs43 = errors;
if(typeof data16.unit !== "string"){
validate26.errors = [{}];
return false;
}
var valid11 = _errs43 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data16.color !== undefined){
let data19 = data16.color;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data19 === "string"){
if(data19.length < 1){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid11 = _errs45 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data16.label !== undefined){
const _errs47 = errors;
if(typeof data16.label !== "string"){
validate26.errors = [{}];
return false;
}
var valid11 = _errs47 === errors;
}
else {
var valid11 = true;
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
var valid9 = _errs37 === errors;
if(!valid9){
break;
}
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid1 = _errs35 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.chartAppearance !== undefined){
let data21 = data1.chartAppearance;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
const _errs52 = errors;
for(const key7 in data21){
if(!(((((key7 === "lineInterpolation") || (key7 === "showPoints")) || (key7 === "lineStyle")) || (key7 === "fillMode")) || (key7 === "spanGaps"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs52 === errors){
if(data21.lineInterpolation !== undefined){
let data22 = data21.lineInterpolation;
const _errs53 = errors;
if(!((((data22 === "linear") || (data22 === "spline")) || (data22 === "step_after")) || (data22 === "step_before"))){
validate26.errors = [{}];
return false;
}
var valid13 = _errs53 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.showPoints !== undefined){
const _errs54 = errors;
if(typeof data21.showPoints !== "boolean"){
validate26.errors = [{}];
return false;
}
var valid13 = _errs54 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.lineStyle !== undefined){
let data24 = data21.lineStyle;
const _errs56 = errors;
if(!((data24 === "solid") || (data24 === "dashed"))){
validate26.errors = [{}];
return false;
}
var valid13 = _errs56 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.fillMode !== undefined){
let data25 = data21.fillMode;
const _errs57 = errors;
if(!(((data25 === "solid") || (data25 === "gradient")) || (data25 === "none"))){
validate26.errors = [{}];
return false;
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.spanGaps !== undefined){
let data26 = data21.spanGaps;
const _errs58 = errors;
if(errors === _errs58){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
const _errs60 = errors;
for(const key8 in data26){
if(!((key8 === "fillOnlyBelow") || (key8 === "fillLessThan"))){
validate26.errors = [{}];
return false;
break;
}
}
if(_errs60 === errors){
if(data26.fillOnlyBelow !== undefined){
const _errs61 = errors;
if(typeof data26.fillOnlyBelow !== "boolean"){
validate26.errors = [{}];
return false;
}
var valid14 = _errs61 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data26.fillLessThan !== undefined){
const _errs63 = errors;
if(typeof data26.fillLessThan !== "string"){
validate26.errors = [{}];
return false;
}
var valid14 = _errs63 === errors;
}
else {
var valid14 = true;
}
}
}
}
else {
validate26.errors = [{}];
return false;
}
}
var valid13 = _errs58 === errors;
}
else {
var valid13 = true;
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
var valid1 = _errs49 === errors;
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
validate26.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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

const schema53 = {"title":"BarChartPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/BarChartPanel"},"spec":{"type":"object","required":["visualization","formatting","axes","legend","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"},"fillSpans":{"type":"boolean"},"stackedBarChart":{"type":"boolean"}}},"formatting":{"$ref":"#/$defs/formatting"},"axes":{"$ref":"#/$defs/axes"},"legend":{"$ref":"#/$defs/legend"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/line"}}}}}};

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate30.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/BarChartPanel" !== data.kind){
validate30.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.visualization === undefined) && (missing1 = "visualization")) || ((data1.formatting === undefined) && (missing1 = "formatting"))) || ((data1.axes === undefined) && (missing1 = "axes"))) || ((data1.legend === undefined) && (missing1 = "legend"))) || ((data1.thresholds === undefined) && (missing1 = "thresholds"))){
validate30.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(((((key1 === "visualization") || (key1 === "formatting")) || (key1 === "axes")) || (key1 === "legend")) || (key1 === "thresholds"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.visualization !== undefined){
let data2 = data1.visualization;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.timePreference === undefined) && (missing2 = "timePreference")){
validate30.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!(((key2 === "timePreference") || (key2 === "fillSpans")) || (key2 === "stackedBarChart"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.timePreference !== undefined){
let data3 = data2.timePreference;
const _errs9 = errors;
if(!((((((((((data3 === "global_time") || (data3 === "last_5_min")) || (data3 === "last_15_min")) || (data3 === "last_30_min")) || (data3 === "last_1_hr")) || (data3 === "last_6_hr")) || (data3 === "last_1_day")) || (data3 === "last_3_days")) || (data3 === "last_1_week")) || (data3 === "last_1_month"))){
validate30.errors = [{}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.fillSpans !== undefined){
const _errs11 = errors;
if(typeof data2.fillSpans !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.stackedBarChart !== undefined){
const _errs13 = errors;
if(typeof data2.stackedBarChart !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid2 = _errs13 === errors;
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
validate30.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formatting !== undefined){
const _errs15 = errors;
if(!(validate27(data1.formatting))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.axes !== undefined){
let data7 = data1.axes;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if((((data7.softMin === undefined) && (missing3 = "softMin")) || ((data7.softMax === undefined) && (missing3 = "softMax"))) || ((data7.isLogScale === undefined) && (missing3 = "isLogScale"))){
validate30.errors = [{}];
return false;
}
else {
const _errs19 = errors;
for(const key3 in data7){
if(!(((key3 === "softMin") || (key3 === "softMax")) || (key3 === "isLogScale"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs19 === errors){
if(data7.softMin !== undefined){
let data8 = data7.softMin;
const _errs20 = errors;
if((!(typeof data8 == "number")) && (data8 !== null)){
validate30.errors = [{}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.softMax !== undefined){
let data9 = data7.softMax;
const _errs22 = errors;
if((!(typeof data9 == "number")) && (data9 !== null)){
validate30.errors = [{}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.isLogScale !== undefined){
const _errs24 = errors;
if(typeof data7.isLogScale !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs24 === errors;
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
validate30.errors = [{}];
return false;
}
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.legend !== undefined){
let data11 = data1.legend;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing4;
if(((data11.position === undefined) && (missing4 = "position")) || ((data11.customColors === undefined) && (missing4 = "customColors"))){
validate30.errors = [{}];
return false;
}
else {
const _errs29 = errors;
for(const key4 in data11){
if(!(((key4 === "position") || (key4 === "mode")) || (key4 === "customColors"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs29 === errors){
if(data11.position !== undefined){
let data12 = data11.position;
const _errs30 = errors;
if(!((data12 === "bottom") || (data12 === "right"))){
validate30.errors = [{}];
return false;
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.mode !== undefined){
let data13 = data11.mode;
const _errs31 = errors;
if(!((data13 === "list") || (data13 === "table"))){
validate30.errors = [{}];
return false;
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.customColors !== undefined){
let data14 = data11.customColors;
const _errs32 = errors;
if(errors === _errs32){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
const _errs35 = errors;
if(typeof data14[key5] !== "string"){
validate30.errors = [{}];
return false;
}
var valid8 = _errs35 === errors;
if(!valid8){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
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
var valid1 = _errs26 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.thresholds !== undefined){
let data16 = data1.thresholds;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data16)){
var valid9 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing5;
if(((((data17.value === undefined) && (missing5 = "value")) || ((data17.unit === undefined) && (missing5 = "unit"))) || ((data17.color === undefined) && (missing5 = "color"))) || ((data17.label === undefined) && (missing5 = "label"))){
validate30.errors = [{}];
return false;
}
else {
const _errs42 = errors;
for(const key6 in data17){
if(!((((key6 === "value") || (key6 === "unit")) || (key6 === "color")) || (key6 === "label"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs42 === errors){
if(data17.value !== undefined){
const _errs43 = errors;
if(!(typeof data17.value == "number")){
validate30.errors = [{}];
return false;
}
var valid11 = _errs43 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.unit !== undefined){
const _errs45 = errors;
if(typeof data17.unit !== "string"){
validate30.errors = [{}];
return false;
}
var valid11 = _errs45 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.color !== undefined){
let data20 = data17.color;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data20 === "string"){
if(data20.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid11 = _errs47 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.label !== undefined){
const _errs49 = errors;
if(typeof data17.label !== "string"){
validate30.errors = [{}];
return false;
}
var valid11 = _errs49 === errors;
}
else {
var valid11 = true;
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
var valid9 = _errs39 === errors;
if(!valid9){
break;
}
}
}
else {
validate30.errors = [{}];
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

const schema58 = {"title":"NumberPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/NumberPanel"},"spec":{"type":"object","required":["visualization","formatting","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"$ref":"#/$defs/formatting"},"thresholds":{"type":"array","items":{"$ref":"#/$defs/compared"}}}}}};
const schema60 = {"title":"ComparedV6","type":"object","required":["value","operator","unit","color","format"],"additionalProperties":false,"properties":{"value":{"type":"number"},"operator":{"$ref":"#/$defs/operator"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"format":{"$ref":"#/$defs/colored"}}};
const schema61 = {"enum":["above","above_or_equal","below","below_or_equal","equal","not_equal"]};
const schema62 = {"enum":["text","background"]};

function validate35(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.value === undefined) && (missing0 = "value")) || ((data.operator === undefined) && (missing0 = "operator"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.color === undefined) && (missing0 = "color"))) || ((data.format === undefined) && (missing0 = "format"))){
validate35.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "value") || (key0 === "operator")) || (key0 === "unit")) || (key0 === "color")) || (key0 === "format"))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.value !== undefined){
const _errs2 = errors;
if(!(typeof data.value == "number")){
validate35.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
let data1 = data.operator;
const _errs4 = errors;
if(!((((((data1 === "above") || (data1 === "above_or_equal")) || (data1 === "below")) || (data1 === "below_or_equal")) || (data1 === "equal")) || (data1 === "not_equal"))){
validate35.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
const _errs6 = errors;
if(typeof data.unit !== "string"){
validate35.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.color !== undefined){
let data3 = data.color;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length < 1){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data4 = data.format;
const _errs10 = errors;
if(!((data4 === "text") || (data4 === "background"))){
validate35.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
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
validate35.errors = [{}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate33(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate33.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate33.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/NumberPanel" !== data.kind){
validate33.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.visualization === undefined) && (missing1 = "visualization")) || ((data1.formatting === undefined) && (missing1 = "formatting"))) || ((data1.thresholds === undefined) && (missing1 = "thresholds"))){
validate33.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(((key1 === "visualization") || (key1 === "formatting")) || (key1 === "thresholds"))){
validate33.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.visualization !== undefined){
let data2 = data1.visualization;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.timePreference === undefined) && (missing2 = "timePreference")){
validate33.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!(key2 === "timePreference")){
validate33.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.timePreference !== undefined){
let data3 = data2.timePreference;
if(!((((((((((data3 === "global_time") || (data3 === "last_5_min")) || (data3 === "last_15_min")) || (data3 === "last_30_min")) || (data3 === "last_1_hr")) || (data3 === "last_6_hr")) || (data3 === "last_1_day")) || (data3 === "last_3_days")) || (data3 === "last_1_week")) || (data3 === "last_1_month"))){
validate33.errors = [{}];
return false;
}
}
}
}
}
else {
validate33.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formatting !== undefined){
const _errs11 = errors;
if(!(validate27(data1.formatting))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.thresholds !== undefined){
let data5 = data1.thresholds;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs14 = errors;
if(!(validate35(data5[i0]))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
validate33.errors = [{}];
return false;
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
else {
validate33.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate33.errors = [{}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"title":"PieChartPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/PieChartPanel"},"spec":{"type":"object","required":["visualization","formatting","legend"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"$ref":"#/$defs/formatting"},"legend":{"$ref":"#/$defs/legend"}}}}};

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate38.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/PieChartPanel" !== data.kind){
validate38.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.visualization === undefined) && (missing1 = "visualization")) || ((data1.formatting === undefined) && (missing1 = "formatting"))) || ((data1.legend === undefined) && (missing1 = "legend"))){
validate38.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(((key1 === "visualization") || (key1 === "formatting")) || (key1 === "legend"))){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.visualization !== undefined){
let data2 = data1.visualization;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.timePreference === undefined) && (missing2 = "timePreference")){
validate38.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!(key2 === "timePreference")){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.timePreference !== undefined){
let data3 = data2.timePreference;
if(!((((((((((data3 === "global_time") || (data3 === "last_5_min")) || (data3 === "last_15_min")) || (data3 === "last_30_min")) || (data3 === "last_1_hr")) || (data3 === "last_6_hr")) || (data3 === "last_1_day")) || (data3 === "last_3_days")) || (data3 === "last_1_week")) || (data3 === "last_1_month"))){
validate38.errors = [{}];
return false;
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
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formatting !== undefined){
const _errs11 = errors;
if(!(validate27(data1.formatting))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.legend !== undefined){
let data5 = data1.legend;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing3;
if(((data5.position === undefined) && (missing3 = "position")) || ((data5.customColors === undefined) && (missing3 = "customColors"))){
validate38.errors = [{}];
return false;
}
else {
const _errs15 = errors;
for(const key3 in data5){
if(!(((key3 === "position") || (key3 === "mode")) || (key3 === "customColors"))){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.position !== undefined){
let data6 = data5.position;
const _errs16 = errors;
if(!((data6 === "bottom") || (data6 === "right"))){
validate38.errors = [{}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.mode !== undefined){
let data7 = data5.mode;
const _errs17 = errors;
if(!((data7 === "list") || (data7 === "table"))){
validate38.errors = [{}];
return false;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.customColors !== undefined){
let data8 = data5.customColors;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
const _errs21 = errors;
if(typeof data8[key4] !== "string"){
validate38.errors = [{}];
return false;
}
var valid6 = _errs21 === errors;
if(!valid6){
break;
}
}
}
else {
validate38.errors = [{}];
return false;
}
}
var valid5 = _errs18 === errors;
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
validate38.errors = [{}];
return false;
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
else {
validate38.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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

const schema66 = {"title":"TablePluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/TablePanel"},"spec":{"type":"object","required":["visualization","formatting","thresholds"],"additionalProperties":false,"properties":{"visualization":{"type":"object","required":["timePreference"],"additionalProperties":false,"properties":{"timePreference":{"$ref":"#/$defs/time"}}},"formatting":{"type":"object","required":["columnUnits","decimalPrecision"],"additionalProperties":false,"properties":{"columnUnits":{"type":"object","additionalProperties":{"type":"string"}},"decimalPrecision":{"$ref":"#/$defs/precision"}}},"thresholds":{"type":"array","items":{"$ref":"#/$defs/comparedColumn"}}}}}};
const schema69 = {"title":"ComparedColumnV6","type":"object","required":["value","operator","unit","color","format","columnName"],"additionalProperties":false,"properties":{"value":{"type":"number"},"operator":{"$ref":"#/$defs/operator"},"unit":{"type":"string"},"color":{"type":"string","minLength":1},"format":{"$ref":"#/$defs/colored"},"columnName":{"type":"string","minLength":1}}};

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
if(((((((data.value === undefined) && (missing0 = "value")) || ((data.operator === undefined) && (missing0 = "operator"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.color === undefined) && (missing0 = "color"))) || ((data.format === undefined) && (missing0 = "format"))) || ((data.columnName === undefined) && (missing0 = "columnName"))){
validate42.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "value") || (key0 === "operator")) || (key0 === "unit")) || (key0 === "color")) || (key0 === "format")) || (key0 === "columnName"))){
validate42.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.value !== undefined){
const _errs2 = errors;
if(!(typeof data.value == "number")){
validate42.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
let data1 = data.operator;
const _errs4 = errors;
if(!((((((data1 === "above") || (data1 === "above_or_equal")) || (data1 === "below")) || (data1 === "below_or_equal")) || (data1 === "equal")) || (data1 === "not_equal"))){
validate42.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
const _errs6 = errors;
if(typeof data.unit !== "string"){
validate42.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.color !== undefined){
let data3 = data.color;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length < 1){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data4 = data.format;
const _errs10 = errors;
if(!((data4 === "text") || (data4 === "background"))){
validate42.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.columnName !== undefined){
let data5 = data.columnName;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(data5.length < 1){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
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
validate42.errors = [{}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate41.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/TablePanel" !== data.kind){
validate41.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.visualization === undefined) && (missing1 = "visualization")) || ((data1.formatting === undefined) && (missing1 = "formatting"))) || ((data1.thresholds === undefined) && (missing1 = "thresholds"))){
validate41.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(((key1 === "visualization") || (key1 === "formatting")) || (key1 === "thresholds"))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.visualization !== undefined){
let data2 = data1.visualization;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.timePreference === undefined) && (missing2 = "timePreference")){
validate41.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!(key2 === "timePreference")){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.timePreference !== undefined){
let data3 = data2.timePreference;
if(!((((((((((data3 === "global_time") || (data3 === "last_5_min")) || (data3 === "last_15_min")) || (data3 === "last_30_min")) || (data3 === "last_1_hr")) || (data3 === "last_6_hr")) || (data3 === "last_1_day")) || (data3 === "last_3_days")) || (data3 === "last_1_week")) || (data3 === "last_1_month"))){
validate41.errors = [{}];
return false;
}
}
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formatting !== undefined){
let data4 = data1.formatting;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing3;
if(((data4.columnUnits === undefined) && (missing3 = "columnUnits")) || ((data4.decimalPrecision === undefined) && (missing3 = "decimalPrecision"))){
validate41.errors = [{}];
return false;
}
else {
const _errs13 = errors;
for(const key3 in data4){
if(!((key3 === "columnUnits") || (key3 === "decimalPrecision"))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.columnUnits !== undefined){
let data5 = data4.columnUnits;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
const _errs17 = errors;
if(typeof data5[key4] !== "string"){
validate41.errors = [{}];
return false;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.decimalPrecision !== undefined){
let data7 = data4.decimalPrecision;
const _errs19 = errors;
if(!((((((data7 === "0") || (data7 === "1")) || (data7 === "2")) || (data7 === "3")) || (data7 === "4")) || (data7 === "full"))){
validate41.errors = [{}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.thresholds !== undefined){
let data8 = data1.thresholds;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
var valid7 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs23 = errors;
if(!(validate42(data8[i0]))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid7 = _errs23 === errors;
if(!valid7){
break;
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"title":"HistogramPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/HistogramPanel"},"spec":{"type":"object","required":["histogramBuckets","legend"],"additionalProperties":false,"properties":{"histogramBuckets":{"type":"object","required":["bucketCount","bucketWidth","mergeAllActiveQueries"],"additionalProperties":false,"properties":{"bucketCount":{"type":["number","null"]},"bucketWidth":{"type":["number","null"]},"mergeAllActiveQueries":{"type":"boolean"}}},"legend":{"$ref":"#/$defs/legend"}}}}};

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate45.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/HistogramPanel" !== data.kind){
validate45.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.histogramBuckets === undefined) && (missing1 = "histogramBuckets")) || ((data1.legend === undefined) && (missing1 = "legend"))){
validate45.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "histogramBuckets") || (key1 === "legend"))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.histogramBuckets !== undefined){
let data2 = data1.histogramBuckets;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((((data2.bucketCount === undefined) && (missing2 = "bucketCount")) || ((data2.bucketWidth === undefined) && (missing2 = "bucketWidth"))) || ((data2.mergeAllActiveQueries === undefined) && (missing2 = "mergeAllActiveQueries"))){
validate45.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!(((key2 === "bucketCount") || (key2 === "bucketWidth")) || (key2 === "mergeAllActiveQueries"))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.bucketCount !== undefined){
let data3 = data2.bucketCount;
const _errs9 = errors;
if((!(typeof data3 == "number")) && (data3 !== null)){
validate45.errors = [{}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.bucketWidth !== undefined){
let data4 = data2.bucketWidth;
const _errs11 = errors;
if((!(typeof data4 == "number")) && (data4 !== null)){
validate45.errors = [{}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.mergeAllActiveQueries !== undefined){
const _errs13 = errors;
if(typeof data2.mergeAllActiveQueries !== "boolean"){
validate45.errors = [{}];
return false;
}
var valid2 = _errs13 === errors;
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
validate45.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.legend !== undefined){
let data6 = data1.legend;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if(((data6.position === undefined) && (missing3 = "position")) || ((data6.customColors === undefined) && (missing3 = "customColors"))){
validate45.errors = [{}];
return false;
}
else {
const _errs18 = errors;
for(const key3 in data6){
if(!(((key3 === "position") || (key3 === "mode")) || (key3 === "customColors"))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.position !== undefined){
let data7 = data6.position;
const _errs19 = errors;
if(!((data7 === "bottom") || (data7 === "right"))){
validate45.errors = [{}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.mode !== undefined){
let data8 = data6.mode;
const _errs20 = errors;
if(!((data8 === "list") || (data8 === "table"))){
validate45.errors = [{}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.customColors !== undefined){
let data9 = data6.customColors;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
const _errs24 = errors;
if(typeof data9[key4] !== "string"){
validate45.errors = [{}];
return false;
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate45.errors = [{}];
return false;
}
}
var valid4 = _errs21 === errors;
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
validate45.errors = [{}];
return false;
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
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
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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

const schema74 = {"title":"ListPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"signoz/ListPanel"},"spec":{"type":"object","required":["selectFields"],"additionalProperties":false,"properties":{"selectFields":{"type":"array","items":{"$ref":"#/$defs/field"}}}}}};
const schema75 = {"title":"FieldV6","type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"type":"string"},"fieldContext":{"type":"string"},"fieldDataType":{"type":"string"}}};

function validate47(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate47.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate47.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("signoz/ListPanel" !== data.kind){
validate47.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.selectFields === undefined) && (missing1 = "selectFields")){
validate47.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!(key1 === "selectFields")){
validate47.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.selectFields !== undefined){
let data2 = data1.selectFields;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if((data3.name === undefined) && (missing2 = "name")){
validate47.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key2 in data3){
if(!((((key2 === "name") || (key2 === "signal")) || (key2 === "fieldContext")) || (key2 === "fieldDataType"))){
validate47.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data3.name !== undefined){
let data4 = data3.name;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(data4.length < 1){
validate47.errors = [{}];
return false;
}
}
else {
validate47.errors = [{}];
return false;
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.signal !== undefined){
const _errs14 = errors;
if(typeof data3.signal !== "string"){
validate47.errors = [{}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.fieldContext !== undefined){
const _errs16 = errors;
if(typeof data3.fieldContext !== "string"){
validate47.errors = [{}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.fieldDataType !== undefined){
const _errs18 = errors;
if(typeof data3.fieldDataType !== "string"){
validate47.errors = [{}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate47.errors = [{}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate47.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate47.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate47.errors = [{}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"title":"QueryV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"enum":["time_series","scalar","raw"]},"spec":{"type":"object","required":["plugin"],"additionalProperties":false,"properties":{"name":{"type":"string"},"plugin":{"$ref":"#/$defs/queryPlugin"}}}}};
const schema77 = {"title":"QueryPluginV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"enum":["signoz/BuilderQuery","signoz/Formula","signoz/TraceOperator","signoz/PromQLQuery","signoz/ClickHouseSQL","signoz/CompositeQuery"]},"spec":{"type":"object","additionalProperties":true}}};

function validate49(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate49.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate49.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!(((data0 === "time_series") || (data0 === "scalar")) || (data0 === "raw"))){
validate49.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.plugin === undefined) && (missing1 = "plugin")){
validate49.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "plugin"))){
validate49.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.name !== undefined){
const _errs6 = errors;
if(typeof data1.name !== "string"){
validate49.errors = [{}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.plugin !== undefined){
let data3 = data1.plugin;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.kind === undefined) && (missing2 = "kind")) || ((data3.spec === undefined) && (missing2 = "spec"))){
validate49.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key2 in data3){
if(!((key2 === "kind") || (key2 === "spec"))){
validate49.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data3.kind !== undefined){
let data4 = data3.kind;
const _errs12 = errors;
if(!((((((data4 === "signoz/BuilderQuery") || (data4 === "signoz/Formula")) || (data4 === "signoz/TraceOperator")) || (data4 === "signoz/PromQLQuery")) || (data4 === "signoz/ClickHouseSQL")) || (data4 === "signoz/CompositeQuery"))){
validate49.errors = [{}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.spec !== undefined){
let data5 = data3.spec;
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
validate49.errors = [{}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate49.errors = [{}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate49.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate49.errors = [{}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate25.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate25.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("Panel" !== data.kind){
validate25.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.display === undefined) && (missing1 = "display")) || ((data1.plugin === undefined) && (missing1 = "plugin"))) || ((data1.queries === undefined) && (missing1 = "queries"))) || ((data1.links === undefined) && (missing1 = "links"))){
validate25.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((((key1 === "display") || (key1 === "plugin")) || (key1 === "queries")) || (key1 === "links"))){
validate25.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.display !== undefined){
let data2 = data1.display;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if(((data2.name === undefined) && (missing2 = "name")) || ((data2.description === undefined) && (missing2 = "description"))){
validate25.errors = [{}];
return false;
}
else {
const _errs9 = errors;
for(const key2 in data2){
if(!((key2 === "name") || (key2 === "description"))){
validate25.errors = [{}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.name !== undefined){
let data3 = data2.name;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 128){
validate25.errors = [{}];
return false;
}
}
else {
validate25.errors = [{}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.description !== undefined){
const _errs12 = errors;
if(typeof data2.description !== "string"){
validate25.errors = [{}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate25.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.plugin !== undefined){
let data5 = data1.plugin;
const _errs14 = errors;
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(!(validate26(data5))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs17 = errors;
if(!(validate30(data5))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs18 = errors;
if(!(validate33(data5))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var _valid0 = _errs18 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs19 = errors;
if(!(validate38(data5))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var _valid0 = _errs19 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs20 = errors;
if(!(validate41(data5))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var _valid0 = _errs20 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs21 = errors;
if(!(validate45(data5))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs22 = errors;
if(!(validate47(data5))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid0 = _errs22 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid4){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.queries !== undefined){
let data6 = data1.queries;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data6)){
if(data6.length > 1){
validate25.errors = [{}];
return false;
}
else {
if(data6.length < 1){
validate25.errors = [{}];
return false;
}
else {
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs25 = errors;
if(!(validate49(data6[i0]))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate25.errors = [{}];
return false;
}
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.links !== undefined){
let data8 = data1.links;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data8)){
var valid6 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.name === undefined) && (missing3 = "name")) || ((data9.url === undefined) && (missing3 = "url"))){
validate25.errors = [{}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data9){
if(!(((((key3 === "name") || (key3 === "url")) || (key3 === "tooltip")) || (key3 === "renderVariables")) || (key3 === "targetBlank"))){
validate25.errors = [{}];
return false;
break;
}
}
if(_errs31 === errors){
if(data9.name !== undefined){
const _errs32 = errors;
if(typeof data9.name !== "string"){
validate25.errors = [{}];
return false;
}
var valid8 = _errs32 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.url !== undefined){
let data11 = data9.url;
const _errs34 = errors;
if(typeof data11 !== "string"){
validate25.errors = [{}];
return false;
}
const _errs36 = errors;
const _errs37 = errors;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid9 = _errs37 === errors;
if(valid9){
validate25.errors = [{}];
return false;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs34 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.tooltip !== undefined){
const _errs38 = errors;
if(typeof data9.tooltip !== "string"){
validate25.errors = [{}];
return false;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.renderVariables !== undefined){
const _errs40 = errors;
if(typeof data9.renderVariables !== "boolean"){
validate25.errors = [{}];
return false;
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.targetBlank !== undefined){
const _errs42 = errors;
if(typeof data9.targetBlank !== "boolean"){
validate25.errors = [{}];
return false;
}
var valid8 = _errs42 === errors;
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
else {
validate25.errors = [{}];
return false;
}
}
var valid6 = _errs28 === errors;
if(!valid6){
break;
}
}
}
else {
validate25.errors = [{}];
return false;
}
}
var valid1 = _errs26 === errors;
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
else {
validate25.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate25.errors = [{}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"title":"LayoutV6","type":"object","required":["kind","spec"],"additionalProperties":false,"properties":{"kind":{"const":"Grid"},"spec":{"type":"object","required":["items"],"additionalProperties":false,"properties":{"display":{"type":"object","required":["title","collapse"],"additionalProperties":false,"properties":{"title":{"type":"string","maxLength":256},"collapse":{"type":"object","required":["open"],"additionalProperties":false,"properties":{"open":{"type":"boolean"}}}}},"items":{"type":"array","items":{"title":"PlaceV6","type":"object","required":["x","y","width","height","content"],"additionalProperties":false,"properties":{"x":{"type":"integer","minimum":0,"maximum":11},"y":{"type":"integer","minimum":0,"maximum":9007199254740991},"width":{"type":"integer","minimum":1,"maximum":12},"height":{"type":"integer","minimum":1,"maximum":9007199254740991},"content":{"type":"object","required":["$ref"],"additionalProperties":false,"properties":{"$ref":{"type":"string","pattern":"^#/spec/panels/[^/]+$","examples":["#/spec/panels/errors-per-second"]}}}}},"maxItems":100}}}}};
const pattern15 = new RegExp("^#/spec/panels/[^/]+$", "u");

function validate52(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate52.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "spec"))){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("Grid" !== data.kind){
validate52.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data1 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.items === undefined) && (missing1 = "items")){
validate52.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "display") || (key1 === "items"))){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.display !== undefined){
let data2 = data1.display;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if(((data2.title === undefined) && (missing2 = "title")) || ((data2.collapse === undefined) && (missing2 = "collapse"))){
validate52.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key2 in data2){
if(!((key2 === "title") || (key2 === "collapse"))){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.title !== undefined){
let data3 = data2.title;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 256){
validate52.errors = [{}];
return false;
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.collapse !== undefined){
let data4 = data2.collapse;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing3;
if((data4.open === undefined) && (missing3 = "open")){
validate52.errors = [{}];
return false;
}
else {
const _errs13 = errors;
for(const key3 in data4){
if(!(key3 === "open")){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.open !== undefined){
if(typeof data4.open !== "boolean"){
validate52.errors = [{}];
return false;
}
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.items !== undefined){
let data6 = data1.items;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 100){
validate52.errors = [{}];
return false;
}
else {
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs18 = errors;
if(errors === _errs18){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing4;
if((((((data7.x === undefined) && (missing4 = "x")) || ((data7.y === undefined) && (missing4 = "y"))) || ((data7.width === undefined) && (missing4 = "width"))) || ((data7.height === undefined) && (missing4 = "height"))) || ((data7.content === undefined) && (missing4 = "content"))){
validate52.errors = [{}];
return false;
}
else {
const _errs20 = errors;
for(const key4 in data7){
if(!(((((key4 === "x") || (key4 === "y")) || (key4 === "width")) || (key4 === "height")) || (key4 === "content"))){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs20 === errors){
if(data7.x !== undefined){
let data8 = data7.x;
const _errs21 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate52.errors = [{}];
return false;
}
if(errors === _errs21){
if(typeof data8 == "number"){
if(data8 > 11 || isNaN(data8)){
validate52.errors = [{}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate52.errors = [{}];
return false;
}
}
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.y !== undefined){
let data9 = data7.y;
const _errs23 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate52.errors = [{}];
return false;
}
if(errors === _errs23){
if(typeof data9 == "number"){
if(data9 > 9007199254740991 || isNaN(data9)){
validate52.errors = [{}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate52.errors = [{}];
return false;
}
}
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.width !== undefined){
let data10 = data7.width;
const _errs25 = errors;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
validate52.errors = [{}];
return false;
}
if(errors === _errs25){
if(typeof data10 == "number"){
if(data10 > 12 || isNaN(data10)){
validate52.errors = [{}];
return false;
}
else {
if(data10 < 1 || isNaN(data10)){
validate52.errors = [{}];
return false;
}
}
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.height !== undefined){
let data11 = data7.height;
const _errs27 = errors;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
validate52.errors = [{}];
return false;
}
if(errors === _errs27){
if(typeof data11 == "number"){
if(data11 > 9007199254740991 || isNaN(data11)){
validate52.errors = [{}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate52.errors = [{}];
return false;
}
}
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.content !== undefined){
let data12 = data7.content;
const _errs29 = errors;
if(errors === _errs29){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing5;
if((data12.$ref === undefined) && (missing5 = "$ref")){
validate52.errors = [{}];
return false;
}
else {
const _errs31 = errors;
for(const key5 in data12){
if(!(key5 === "$ref")){
validate52.errors = [{}];
return false;
break;
}
}
if(_errs31 === errors){
if(data12.$ref !== undefined){
let data13 = data12.$ref;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data13 === "string"){
if(!pattern15.test(data13)){
validate52.errors = [{}];
return false;
}
}
else {
validate52.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid5 = _errs29 === errors;
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
validate52.errors = [{}];
return false;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate52.errors = [{}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data){
/*# sourceURL="dashboard-v6.schema.json" */;
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
if(((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate20.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "name")) || (key0 === "image")) || (key0 === "tags")) || (key0 === "spec"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if("v6" !== data.schemaVersion){
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
if(data.image !== undefined){
let data2 = data.image;
const _errs5 = errors;
if(errors === _errs5){
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
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data3 = data.tags;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length > 9){
validate20.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.key === undefined) && (missing1 = "key")) || ((data4.value === undefined) && (missing1 = "value"))){
validate20.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data4){
if(!((key1 === "key") || (key1 === "value"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.key !== undefined){
let data5 = data4.key;
const _errs13 = errors;
const _errs15 = errors;
const _errs16 = errors;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
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
var valid4 = _errs16 === errors;
if(valid4){
validate20.errors = [{}];
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length > 32){
validate20.errors = [{}];
return false;
}
else {
if(!pattern7.test(data5)){
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
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.value !== undefined){
let data6 = data4.value;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(data6.length > 32){
validate20.errors = [{}];
return false;
}
else {
if(!pattern8.test(data6)){
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
var valid3 = _errs17 === errors;
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
var valid1 = _errs9 === errors;
if(!valid1){
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
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data7 = data.spec;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((((data7.display === undefined) && (missing2 = "display")) || ((data7.variables === undefined) && (missing2 = "variables"))) || ((data7.panels === undefined) && (missing2 = "panels"))) || ((data7.layouts === undefined) && (missing2 = "layouts"))){
validate20.errors = [{}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data7){
if(!(((((((key2 === "display") || (key2 === "duration")) || (key2 === "refreshInterval")) || (key2 === "links")) || (key2 === "variables")) || (key2 === "panels")) || (key2 === "layouts"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs21 === errors){
if(data7.display !== undefined){
let data8 = data7.display;
const _errs22 = errors;
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing3;
if(((data8.name === undefined) && (missing3 = "name")) || ((data8.description === undefined) && (missing3 = "description"))){
validate20.errors = [{}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data8){
if(!((key3 === "name") || (key3 === "description"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs24 === errors){
if(data8.name !== undefined){
let data9 = data8.name;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 128){
validate20.errors = [{}];
return false;
}
else {
if(!pattern9.test(data9)){
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
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.description !== undefined){
const _errs27 = errors;
if(typeof data8.description !== "string"){
validate20.errors = [{}];
return false;
}
var valid6 = _errs27 === errors;
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
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.duration !== undefined){
const _errs29 = errors;
if(typeof data7.duration !== "string"){
validate20.errors = [{}];
return false;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.refreshInterval !== undefined){
const _errs31 = errors;
if(typeof data7.refreshInterval !== "string"){
validate20.errors = [{}];
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.links !== undefined){
let data13 = data7.links;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data13)){
var valid7 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if(((data14.name === undefined) && (missing4 = "name")) || ((data14.url === undefined) && (missing4 = "url"))){
validate20.errors = [{}];
return false;
}
else {
const _errs38 = errors;
for(const key4 in data14){
if(!(((((key4 === "name") || (key4 === "url")) || (key4 === "tooltip")) || (key4 === "renderVariables")) || (key4 === "targetBlank"))){
validate20.errors = [{}];
return false;
break;
}
}
if(_errs38 === errors){
if(data14.name !== undefined){
const _errs39 = errors;
if(typeof data14.name !== "string"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.url !== undefined){
let data16 = data14.url;
const _errs41 = errors;
if(typeof data16 !== "string"){
validate20.errors = [{}];
return false;
}
const _errs43 = errors;
const _errs44 = errors;
if(typeof data16 === "string"){
if(!pattern10.test(data16)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid10 = _errs44 === errors;
if(valid10){
validate20.errors = [{}];
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.tooltip !== undefined){
const _errs45 = errors;
if(typeof data14.tooltip !== "string"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.renderVariables !== undefined){
const _errs47 = errors;
if(typeof data14.renderVariables !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs47 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.targetBlank !== undefined){
const _errs49 = errors;
if(typeof data14.targetBlank !== "boolean"){
validate20.errors = [{}];
return false;
}
var valid9 = _errs49 === errors;
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
else {
validate20.errors = [{}];
return false;
}
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.variables !== undefined){
let data20 = data7.variables;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data20)){
var valid11 = true;
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
const _errs53 = errors;
const _errs54 = errors;
let valid12 = false;
const _errs55 = errors;
if(!(validate21(data21))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs55 === errors;
valid12 = valid12 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs56 = errors;
if(!(validate23(data21))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs56 === errors;
valid12 = valid12 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid12){
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
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs53 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid5 = _errs51 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.panels !== undefined){
let data22 = data7.panels;
const _errs57 = errors;
if(errors === _errs57){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
validate20.errors = [{}];
return false;
}
else {
for(const key5 in data22){
const _errs59 = errors;
if(typeof key5 === "string"){
if(key5.length > 75){
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
if(!pattern13.test(key5)){
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
var valid13 = _errs59 === errors;
if(!valid13){
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
break;
}
}
if(valid13){
for(const key6 in data22){
const _errs61 = errors;
if(!(validate25(data22[key6]))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid14 = _errs61 === errors;
if(!valid14){
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
var valid5 = _errs57 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.layouts !== undefined){
let data24 = data7.layouts;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data24)){
if(data24.length > 500){
validate20.errors = [{}];
return false;
}
else {
var valid15 = true;
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
const _errs64 = errors;
if(!(validate52(data24[i3]))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid15 = _errs64 === errors;
if(!valid15){
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
var valid5 = _errs62 === errors;
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

