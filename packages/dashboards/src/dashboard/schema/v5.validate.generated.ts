// Generated from packages/dashboards/src/dashboard/schema/v5.schema.json by `pnpm types`; do not edit.
// @ts-nocheck
"use strict";

export const validate: (value: unknown) => boolean = validate20;
const schema31 = {"$id":"dashboard.schema.json","title":"DashboardBody","type":"object","required":["title","description","tags","version","variables","panelMap","layout","widgets"],"additionalProperties":false,"properties":{"title":{"type":"string","pattern":"\\S"},"description":{"type":"string"},"image":{"type":"string","minLength":1},"tags":{"type":"array","items":{"type":"string","pattern":"\\S","not":{"pattern":"^signoz-as-code:"}},"uniqueItems":true},"version":{"const":"v5"},"variables":{"type":"object","additionalProperties":{"$ref":"#/$defs/variable"}},"panelMap":{"type":"object","additionalProperties":{"$ref":"#/$defs/rowState"}},"layout":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/place"}},"widgets":{"type":"array","minItems":1,"items":{"anyOf":[{"$ref":"#/$defs/row"},{"$ref":"#/$defs/widget"}]}}},"$defs":{"id":{"type":"string","minLength":1},"place":{"title":"LayoutItem","type":"object","required":["i","x","y","w","h","moved","static"],"additionalProperties":false,"properties":{"i":{"$ref":"#/$defs/id"},"x":{"type":"integer","minimum":0,"maximum":11},"y":{"type":"integer","minimum":0,"maximum":9007199254740991},"w":{"type":"integer","minimum":1,"maximum":12},"h":{"type":"integer","minimum":1,"maximum":9007199254740991},"minW":{"type":"integer","minimum":1,"maximum":9007199254740991},"minH":{"type":"integer","minimum":1,"maximum":9007199254740991},"maxH":{"type":"integer","minimum":1,"maximum":9007199254740991},"moved":{"const":false},"static":{"const":false}}},"rowState":{"title":"RowState","type":"object","required":["collapsed","widgets"],"additionalProperties":false,"properties":{"collapsed":{"type":"boolean"},"widgets":{"type":"array","items":{"$ref":"#/$defs/place"}}}},"variable":{"title":"DashboardVariable","type":"object","required":["id","name","order","type","description","sort","multiSelect","showALLOption","allSelected","defaultValue"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"name":{"type":"string","pattern":"^\\S+$","examples":["host"]},"order":{"type":"integer","minimum":0,"maximum":9007199254740991},"type":{"enum":["DYNAMIC","QUERY","CUSTOM","TEXTBOX"]},"description":{"type":"string"},"sort":{"enum":["DISABLED","ASC","DESC"]},"multiSelect":{"type":"boolean"},"showALLOption":{"type":"boolean"},"allSelected":{"type":"boolean"},"defaultValue":{"type":"string"},"dynamicVariablesAttribute":{"type":"string"},"dynamicVariablesSource":{"enum":["All telemetry","Logs","Metrics","Traces"]},"queryValue":{"type":"string","pattern":"\\S"},"customValue":{"type":"string","pattern":"\\S"},"textboxValue":{"type":"string"}},"allOf":[{"if":{"properties":{"type":{"const":"DYNAMIC"}}},"then":{"required":["dynamicVariablesAttribute","dynamicVariablesSource"]}},{"if":{"properties":{"type":{"const":"QUERY"}}},"then":{"required":["queryValue"]}},{"if":{"properties":{"type":{"const":"CUSTOM"}}},"then":{"required":["customValue"]}},{"if":{"properties":{"type":{"const":"TEXTBOX"}}},"then":{"required":["textboxValue"]}}]},"row":{"title":"RowWidget","type":"object","required":["id","panelTypes","title","description"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"type":"string"},"description":{"type":"string"},"panelTypes":{"const":"row"}}},"widget":{"title":"Widget","type":"object","required":["id","title","description","panelTypes","query","yAxisUnit","thresholds","timePreferance","decimalPrecision","opacity","nullZeroValues","fillSpans","stackedBarChart","isLogScale","softMin","softMax","legendPosition","customLegendColors","columnUnits","bucketCount","bucketWidth","mergeAllActiveQueries","selectedLogFields","selectedTracesFields","contextLinks"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"type":"string"},"description":{"type":"string"},"panelTypes":{"enum":["graph","bar","pie","value","table","list","histogram"]},"query":{"$ref":"#/$defs/widgetQuery"},"yAxisUnit":{"type":"string","minLength":1},"thresholds":{"type":"array","items":{"$ref":"#/$defs/threshold"}},"timePreferance":{"enum":["GLOBAL_TIME","LAST_5_MIN","LAST_15_MIN","LAST_30_MIN","LAST_1_HR","LAST_6_HR","LAST_1_DAY","LAST_3_DAYS","LAST_1_WEEK","LAST_1_MONTH"]},"decimalPrecision":{"enum":[0,1,2,3,4,"full precision"]},"opacity":{"type":"string"},"nullZeroValues":{"type":"string"},"fillSpans":{"type":"boolean"},"stackedBarChart":{"type":"boolean"},"isLogScale":{"type":"boolean"},"softMin":{"type":["number","null"]},"softMax":{"type":["number","null"]},"legendPosition":{"enum":["bottom","right"]},"customLegendColors":{"type":"object","additionalProperties":{"$ref":"#/$defs/hexColor"}},"columnUnits":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"bucketCount":{"type":"integer","minimum":1,"maximum":9007199254740991},"bucketWidth":{"type":"number","minimum":0},"mergeAllActiveQueries":{"type":"boolean"},"selectedLogFields":{"type":"array","items":{"$ref":"#/$defs/field"}},"selectedTracesFields":{"type":"array","items":{"$ref":"#/$defs/field"}},"contextLinks":{"type":"object","required":["linksData"],"additionalProperties":false,"properties":{"linksData":{"type":"array","items":{"$ref":"#/$defs/link"}}}}},"allOf":[{"if":{"properties":{"panelTypes":{"enum":["pie","table","list"]}}},"then":{"properties":{"query":{"properties":{"queryType":{"enum":["builder","clickhouse_sql"]}}}}}}]},"hexColor":{"type":"string","pattern":"^#[0-9a-fA-F]{6}$","examples":["#ff0000"]},"link":{"title":"ContextLink","type":"object","required":["id","label","url"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"label":{"type":"string","pattern":"\\S"},"url":{"type":"string","pattern":"\\S"}}},"field":{"title":"TelemetryField","type":"object","required":["name","signal","fieldContext","fieldDataType"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"enum":["logs","traces"]},"fieldContext":{"enum":["resource","attribute","span","log",""]},"fieldDataType":{"enum":["string","float64","bool",""]}}},"threshold":{"title":"WidgetThreshold","type":"object","required":["index","keyIndex","isEditEnabled","selectedGraph","thresholdOperator","thresholdValue","thresholdUnit","thresholdColor","thresholdFormat","thresholdLabel","thresholdTableOptions"],"additionalProperties":false,"properties":{"index":{"$ref":"#/$defs/id"},"keyIndex":{"type":"integer","minimum":0,"maximum":9007199254740991},"isEditEnabled":{"const":false},"selectedGraph":{"type":"string"},"thresholdOperator":{"enum":[">",">=","<","<=","="]},"thresholdValue":{"type":"number"},"thresholdUnit":{"type":"string"},"thresholdColor":{"type":"string","pattern":"^(Red|Orange|Green|Blue|#[0-9a-fA-F]{6})$","examples":["Red"]},"thresholdFormat":{"enum":["Text","Background","none"]},"thresholdLabel":{"type":"string"},"thresholdTableOptions":{"type":"string"}}},"widgetQuery":{"title":"WidgetQuery","type":"object","required":["id","queryType","promql","clickhouse_sql","builder"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"queryType":{"enum":["builder","promql","clickhouse_sql"]},"promql":{"type":"array","items":{"$ref":"#/$defs/textQuery"}},"clickhouse_sql":{"type":"array","items":{"$ref":"#/$defs/textQuery"}},"builder":{"type":"object","required":["queryData","queryFormulas","queryTraceOperator"],"additionalProperties":false,"properties":{"queryData":{"type":"array","items":{"$ref":"#/$defs/queryData"}},"queryFormulas":{"type":"array","items":{"$ref":"#/$defs/queryFormula"}},"queryTraceOperator":{"type":"array","items":{"$ref":"#/$defs/queryTraceOperator"}}}}},"allOf":[{"if":{"properties":{"queryType":{"const":"builder"}}},"then":{"properties":{"builder":{"properties":{"queryData":{"minItems":1}}}}}},{"if":{"properties":{"queryType":{"const":"promql"}}},"then":{"properties":{"promql":{"minItems":1}}}},{"if":{"properties":{"queryType":{"const":"clickhouse_sql"}}},"then":{"properties":{"clickhouse_sql":{"minItems":1}}}}]},"textQuery":{"title":"TextQuery","type":"object","required":["name","query","legend","disabled"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/queryName"},"query":{"type":"string","pattern":"\\S"},"legend":{"type":"string"},"disabled":{"type":"boolean"}}},"queryName":{"type":"string","pattern":"^[A-Za-z0-9_]+$","examples":["A"]},"function":{"title":"QueryFunction","type":"object","required":["name","args"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"args":{"type":"array","items":{"type":"object","required":["value"],"additionalProperties":false,"properties":{"value":{"type":["number","string"]}}}}}},"expression":{"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"}}},"queryData":{"title":"QueryData","type":"object","required":["queryName","expression","dataSource","source","aggregations","filter","groupBy","having","orderBy","limit","stepInterval","functions","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"$ref":"#/$defs/queryName"},"expression":{"type":"string","pattern":"^[A-Za-z0-9_]+$","examples":["A"]},"dataSource":{"enum":["metrics","traces","logs"]},"source":{"enum":["","meter"]},"aggregations":{"type":"array","minItems":1,"items":{"anyOf":[{"$ref":"#/$defs/metricAggregation"},{"$ref":"#/$defs/expressionAggregation"}]}},"filter":{"$ref":"#/$defs/expression"},"groupBy":{"type":"array","items":{"$ref":"#/$defs/groupBy"}},"having":{"$ref":"#/$defs/expression"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"stepInterval":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","items":{"$ref":"#/$defs/function"}},"legend":{"type":"string"},"disabled":{"type":"boolean"},"selectColumns":{"type":"array","items":{"$ref":"#/$defs/field"}},"pageSize":{"type":"integer","minimum":1,"maximum":9007199254740991},"offset":{"const":0}}},"queryTraceOperator":{"title":"QueryTraceOperator","type":"object","required":["queryName","expression","dataSource","source","aggregations","filter","groupBy","having","orderBy","limit","stepInterval","functions","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"type":"string","pattern":"^(T[0-9]+|Trace Operator)$","examples":["T1"]},"expression":{"type":"string","pattern":"\\S"},"dataSource":{"const":"traces"},"source":{"const":""},"aggregations":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/expressionAggregation"}},"filter":{"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"const":""}}},"groupBy":{"type":"array","items":{"$ref":"#/$defs/groupBy"}},"having":{"$ref":"#/$defs/expression"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"stepInterval":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","maxItems":0},"legend":{"type":"string"},"disabled":{"const":false}}},"metricAggregation":{"title":"MetricAggregation","type":"object","required":["metricName","temporality","timeAggregation","spaceAggregation","reduceTo"],"additionalProperties":false,"properties":{"metricName":{"type":"string"},"temporality":{"enum":["","cumulative","delta","unspecified"]},"timeAggregation":{"enum":["","latest","sum","avg","min","max","count","rate","increase"]},"spaceAggregation":{"enum":["","sum","avg","min","max","count","p50","p75","p90","p95","p99"]},"reduceTo":{"enum":["last","sum","avg","min","max","count","median"]}}},"expressionAggregation":{"title":"ExpressionAggregation","type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"},"alias":{"type":"string","pattern":"\\S"}}},"groupBy":{"title":"GroupByField","type":"object","required":["key","dataType","type","id"],"additionalProperties":false,"properties":{"key":{"type":"string","minLength":1},"dataType":{"enum":["string","float64","bool",""]},"type":{"enum":["tag","resource","span","log",""]},"id":{"$ref":"#/$defs/id"}}},"orderBy":{"title":"OrderBy","type":"object","required":["columnName","order"],"additionalProperties":false,"properties":{"columnName":{"type":"string","minLength":1},"order":{"enum":["asc","desc"]}}},"queryFormula":{"title":"QueryFormula","type":"object","required":["queryName","expression","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"type":"string","pattern":"^F[0-9]+$","examples":["F1"]},"expression":{"type":"string","pattern":"\\S"},"legend":{"type":"string"},"disabled":{"type":"boolean"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","items":{"$ref":"#/$defs/function"}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("\\S", "u");
const pattern5 = new RegExp("^signoz-as-code:", "u");
const schema32 = {"title":"DashboardVariable","type":"object","required":["id","name","order","type","description","sort","multiSelect","showALLOption","allSelected","defaultValue"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"name":{"type":"string","pattern":"^\\S+$","examples":["host"]},"order":{"type":"integer","minimum":0,"maximum":9007199254740991},"type":{"enum":["DYNAMIC","QUERY","CUSTOM","TEXTBOX"]},"description":{"type":"string"},"sort":{"enum":["DISABLED","ASC","DESC"]},"multiSelect":{"type":"boolean"},"showALLOption":{"type":"boolean"},"allSelected":{"type":"boolean"},"defaultValue":{"type":"string"},"dynamicVariablesAttribute":{"type":"string"},"dynamicVariablesSource":{"enum":["All telemetry","Logs","Metrics","Traces"]},"queryValue":{"type":"string","pattern":"\\S"},"customValue":{"type":"string","pattern":"\\S"},"textboxValue":{"type":"string"}},"allOf":[{"if":{"properties":{"type":{"const":"DYNAMIC"}}},"then":{"required":["dynamicVariablesAttribute","dynamicVariablesSource"]}},{"if":{"properties":{"type":{"const":"QUERY"}}},"then":{"required":["queryValue"]}},{"if":{"properties":{"type":{"const":"CUSTOM"}}},"then":{"required":["customValue"]}},{"if":{"properties":{"type":{"const":"TEXTBOX"}}},"then":{"required":["textboxValue"]}}]};
const schema33 = {"type":"string","minLength":1};
const pattern7 = new RegExp("^\\S+$", "u");

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
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if("DYNAMIC" !== data.type){
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
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.dynamicVariablesAttribute === undefined) && (missing0 = "dynamicVariablesAttribute")) || ((data.dynamicVariablesSource === undefined) && (missing0 = "dynamicVariablesSource"))){
validate21.errors = [{}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if("QUERY" !== data.type){
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
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.queryValue === undefined) && (missing1 = "queryValue")){
validate21.errors = [{}];
return false;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
}
if(!valid3){
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
var valid0 = _errs6 === errors;
if(valid0){
const _errs11 = errors;
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if("CUSTOM" !== data.type){
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
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.customValue === undefined) && (missing2 = "customValue")){
validate21.errors = [{}];
return false;
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
}
if(!valid5){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
if(valid0){
const _errs16 = errors;
const _errs17 = errors;
let valid7 = true;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if("TEXTBOX" !== data.type){
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
}
var _valid3 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.textboxValue === undefined) && (missing3 = "textboxValue")){
validate21.errors = [{}];
return false;
}
}
var _valid3 = _errs20 === errors;
valid7 = _valid3;
}
if(!valid7){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs16 === errors;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((((((((((data.id === undefined) && (missing4 = "id")) || ((data.name === undefined) && (missing4 = "name"))) || ((data.order === undefined) && (missing4 = "order"))) || ((data.type === undefined) && (missing4 = "type"))) || ((data.description === undefined) && (missing4 = "description"))) || ((data.sort === undefined) && (missing4 = "sort"))) || ((data.multiSelect === undefined) && (missing4 = "multiSelect"))) || ((data.showALLOption === undefined) && (missing4 = "showALLOption"))) || ((data.allSelected === undefined) && (missing4 = "allSelected"))) || ((data.defaultValue === undefined) && (missing4 = "defaultValue"))){
validate21.errors = [{}];
return false;
}
else {
const _errs21 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs21 === errors){
if(data.id !== undefined){
let data4 = data.id;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data4 === "string"){
if(data4.length < 1){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid9 = _errs22 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.name !== undefined){
let data5 = data.name;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid9 = _errs25 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.order !== undefined){
let data6 = data.order;
const _errs27 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate21.errors = [{}];
return false;
}
if(errors === _errs27){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
validate21.errors = [{}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate21.errors = [{}];
return false;
}
}
}
}
var valid9 = _errs27 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.type !== undefined){
let data7 = data.type;
const _errs29 = errors;
if(!((((data7 === "DYNAMIC") || (data7 === "QUERY")) || (data7 === "CUSTOM")) || (data7 === "TEXTBOX"))){
validate21.errors = [{}];
return false;
}
var valid9 = _errs29 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.description !== undefined){
const _errs30 = errors;
if(typeof data.description !== "string"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs30 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.sort !== undefined){
let data9 = data.sort;
const _errs32 = errors;
if(!(((data9 === "DISABLED") || (data9 === "ASC")) || (data9 === "DESC"))){
validate21.errors = [{}];
return false;
}
var valid9 = _errs32 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.multiSelect !== undefined){
const _errs33 = errors;
if(typeof data.multiSelect !== "boolean"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs33 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.showALLOption !== undefined){
const _errs35 = errors;
if(typeof data.showALLOption !== "boolean"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs35 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.allSelected !== undefined){
const _errs37 = errors;
if(typeof data.allSelected !== "boolean"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs37 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.defaultValue !== undefined){
const _errs39 = errors;
if(typeof data.defaultValue !== "string"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.dynamicVariablesAttribute !== undefined){
const _errs41 = errors;
if(typeof data.dynamicVariablesAttribute !== "string"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.dynamicVariablesSource !== undefined){
let data15 = data.dynamicVariablesSource;
const _errs43 = errors;
if(!((((data15 === "All telemetry") || (data15 === "Logs")) || (data15 === "Metrics")) || (data15 === "Traces"))){
validate21.errors = [{}];
return false;
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.queryValue !== undefined){
let data16 = data.queryValue;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.customValue !== undefined){
let data17 = data.customValue;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
validate21.errors = [{}];
return false;
}
}
else {
validate21.errors = [{}];
return false;
}
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.textboxValue !== undefined){
const _errs48 = errors;
if(typeof data.textboxValue !== "string"){
validate21.errors = [{}];
return false;
}
var valid9 = _errs48 === errors;
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
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"title":"RowState","type":"object","required":["collapsed","widgets"],"additionalProperties":false,"properties":{"collapsed":{"type":"boolean"},"widgets":{"type":"array","items":{"$ref":"#/$defs/place"}}}};
const schema35 = {"title":"LayoutItem","type":"object","required":["i","x","y","w","h","moved","static"],"additionalProperties":false,"properties":{"i":{"$ref":"#/$defs/id"},"x":{"type":"integer","minimum":0,"maximum":11},"y":{"type":"integer","minimum":0,"maximum":9007199254740991},"w":{"type":"integer","minimum":1,"maximum":12},"h":{"type":"integer","minimum":1,"maximum":9007199254740991},"minW":{"type":"integer","minimum":1,"maximum":9007199254740991},"minH":{"type":"integer","minimum":1,"maximum":9007199254740991},"maxH":{"type":"integer","minimum":1,"maximum":9007199254740991},"moved":{"const":false},"static":{"const":false}}};

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
if((((((((data.i === undefined) && (missing0 = "i")) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.w === undefined) && (missing0 = "w"))) || ((data.h === undefined) && (missing0 = "h"))) || ((data.moved === undefined) && (missing0 = "moved"))) || ((data.static === undefined) && (missing0 = "static"))){
validate24.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
validate24.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.i !== undefined){
let data0 = data.i;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length < 1){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data1 = data.x;
const _errs5 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs5){
if(typeof data1 == "number"){
if(data1 > 11 || isNaN(data1)){
validate24.errors = [{}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate24.errors = [{}];
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
if(data.y !== undefined){
let data2 = data.y;
const _errs7 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs7){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate24.errors = [{}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.w !== undefined){
let data3 = data.w;
const _errs9 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs9){
if(typeof data3 == "number"){
if(data3 > 12 || isNaN(data3)){
validate24.errors = [{}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.h !== undefined){
let data4 = data.h;
const _errs11 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs11){
if(typeof data4 == "number"){
if(data4 > 9007199254740991 || isNaN(data4)){
validate24.errors = [{}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minW !== undefined){
let data5 = data.minW;
const _errs13 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs13){
if(typeof data5 == "number"){
if(data5 > 9007199254740991 || isNaN(data5)){
validate24.errors = [{}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minH !== undefined){
let data6 = data.minH;
const _errs15 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs15){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
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
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxH !== undefined){
let data7 = data.maxH;
const _errs17 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate24.errors = [{}];
return false;
}
if(errors === _errs17){
if(typeof data7 == "number"){
if(data7 > 9007199254740991 || isNaN(data7)){
validate24.errors = [{}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate24.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moved !== undefined){
const _errs19 = errors;
if(false !== data.moved){
validate24.errors = [{}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.static !== undefined){
const _errs20 = errors;
if(false !== data.static){
validate24.errors = [{}];
return false;
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
if(((data.collapsed === undefined) && (missing0 = "collapsed")) || ((data.widgets === undefined) && (missing0 = "widgets"))){
validate23.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "collapsed") || (key0 === "widgets"))){
validate23.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.collapsed !== undefined){
const _errs2 = errors;
if(typeof data.collapsed !== "boolean"){
validate23.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.widgets !== undefined){
let data1 = data.widgets;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate24(data1[i0]))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate23.errors = [{}];
return false;
}
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
validate23.errors = [{}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"title":"RowWidget","type":"object","required":["id","panelTypes","title","description"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"type":"string"},"description":{"type":"string"},"panelTypes":{"const":"row"}}};

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
if(((((data.id === undefined) && (missing0 = "id")) || ((data.panelTypes === undefined) && (missing0 = "panelTypes"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.description === undefined) && (missing0 = "description"))){
validate28.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "title")) || (key0 === "description")) || (key0 === "panelTypes"))){
validate28.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length < 1){
validate28.errors = [{}];
return false;
}
}
else {
validate28.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs5 = errors;
if(typeof data.title !== "string"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs7 = errors;
if(typeof data.description !== "string"){
validate28.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.panelTypes !== undefined){
const _errs9 = errors;
if("row" !== data.panelTypes){
validate28.errors = [{}];
return false;
}
var valid0 = _errs9 === errors;
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
validate28.errors = [{}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"title":"Widget","type":"object","required":["id","title","description","panelTypes","query","yAxisUnit","thresholds","timePreferance","decimalPrecision","opacity","nullZeroValues","fillSpans","stackedBarChart","isLogScale","softMin","softMax","legendPosition","customLegendColors","columnUnits","bucketCount","bucketWidth","mergeAllActiveQueries","selectedLogFields","selectedTracesFields","contextLinks"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"type":"string"},"description":{"type":"string"},"panelTypes":{"enum":["graph","bar","pie","value","table","list","histogram"]},"query":{"$ref":"#/$defs/widgetQuery"},"yAxisUnit":{"type":"string","minLength":1},"thresholds":{"type":"array","items":{"$ref":"#/$defs/threshold"}},"timePreferance":{"enum":["GLOBAL_TIME","LAST_5_MIN","LAST_15_MIN","LAST_30_MIN","LAST_1_HR","LAST_6_HR","LAST_1_DAY","LAST_3_DAYS","LAST_1_WEEK","LAST_1_MONTH"]},"decimalPrecision":{"enum":[0,1,2,3,4,"full precision"]},"opacity":{"type":"string"},"nullZeroValues":{"type":"string"},"fillSpans":{"type":"boolean"},"stackedBarChart":{"type":"boolean"},"isLogScale":{"type":"boolean"},"softMin":{"type":["number","null"]},"softMax":{"type":["number","null"]},"legendPosition":{"enum":["bottom","right"]},"customLegendColors":{"type":"object","additionalProperties":{"$ref":"#/$defs/hexColor"}},"columnUnits":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"bucketCount":{"type":"integer","minimum":1,"maximum":9007199254740991},"bucketWidth":{"type":"number","minimum":0},"mergeAllActiveQueries":{"type":"boolean"},"selectedLogFields":{"type":"array","items":{"$ref":"#/$defs/field"}},"selectedTracesFields":{"type":"array","items":{"$ref":"#/$defs/field"}},"contextLinks":{"type":"object","required":["linksData"],"additionalProperties":false,"properties":{"linksData":{"type":"array","items":{"$ref":"#/$defs/link"}}}}},"allOf":[{"if":{"properties":{"panelTypes":{"enum":["pie","table","list"]}}},"then":{"properties":{"query":{"properties":{"queryType":{"enum":["builder","clickhouse_sql"]}}}}}}]};
const schema65 = {"type":"string","pattern":"^#[0-9a-fA-F]{6}$","examples":["#ff0000"]};
const schema55 = {"title":"TelemetryField","type":"object","required":["name","signal","fieldContext","fieldDataType"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"signal":{"enum":["logs","traces"]},"fieldContext":{"enum":["resource","attribute","span","log",""]},"fieldDataType":{"enum":["string","float64","bool",""]}}};
const schema41 = {"title":"WidgetQuery","type":"object","required":["id","queryType","promql","clickhouse_sql","builder"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"queryType":{"enum":["builder","promql","clickhouse_sql"]},"promql":{"type":"array","items":{"$ref":"#/$defs/textQuery"}},"clickhouse_sql":{"type":"array","items":{"$ref":"#/$defs/textQuery"}},"builder":{"type":"object","required":["queryData","queryFormulas","queryTraceOperator"],"additionalProperties":false,"properties":{"queryData":{"type":"array","items":{"$ref":"#/$defs/queryData"}},"queryFormulas":{"type":"array","items":{"$ref":"#/$defs/queryFormula"}},"queryTraceOperator":{"type":"array","items":{"$ref":"#/$defs/queryTraceOperator"}}}}},"allOf":[{"if":{"properties":{"queryType":{"const":"builder"}}},"then":{"properties":{"builder":{"properties":{"queryData":{"minItems":1}}}}}},{"if":{"properties":{"queryType":{"const":"promql"}}},"then":{"properties":{"promql":{"minItems":1}}}},{"if":{"properties":{"queryType":{"const":"clickhouse_sql"}}},"then":{"properties":{"clickhouse_sql":{"minItems":1}}}}]};
const schema43 = {"title":"TextQuery","type":"object","required":["name","query","legend","disabled"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/queryName"},"query":{"type":"string","pattern":"\\S"},"legend":{"type":"string"},"disabled":{"type":"boolean"}}};
const schema44 = {"type":"string","pattern":"^[A-Za-z0-9_]+$","examples":["A"]};
const pattern10 = new RegExp("^[A-Za-z0-9_]+$", "u");

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
if(((((data.name === undefined) && (missing0 = "name")) || ((data.query === undefined) && (missing0 = "query"))) || ((data.legend === undefined) && (missing0 = "legend"))) || ((data.disabled === undefined) && (missing0 = "disabled"))){
validate32.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "query")) || (key0 === "legend")) || (key0 === "disabled"))){
validate32.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
validate32.errors = [{}];
return false;
}
}
else {
validate32.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data1 = data.query;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
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
if(data.legend !== undefined){
const _errs7 = errors;
if(typeof data.legend !== "string"){
validate32.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disabled !== undefined){
const _errs9 = errors;
if(typeof data.disabled !== "boolean"){
validate32.errors = [{}];
return false;
}
var valid0 = _errs9 === errors;
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
validate32.errors = [{}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"title":"QueryData","type":"object","required":["queryName","expression","dataSource","source","aggregations","filter","groupBy","having","orderBy","limit","stepInterval","functions","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"$ref":"#/$defs/queryName"},"expression":{"type":"string","pattern":"^[A-Za-z0-9_]+$","examples":["A"]},"dataSource":{"enum":["metrics","traces","logs"]},"source":{"enum":["","meter"]},"aggregations":{"type":"array","minItems":1,"items":{"anyOf":[{"$ref":"#/$defs/metricAggregation"},{"$ref":"#/$defs/expressionAggregation"}]}},"filter":{"$ref":"#/$defs/expression"},"groupBy":{"type":"array","items":{"$ref":"#/$defs/groupBy"}},"having":{"$ref":"#/$defs/expression"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"stepInterval":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","items":{"$ref":"#/$defs/function"}},"legend":{"type":"string"},"disabled":{"type":"boolean"},"selectColumns":{"type":"array","items":{"$ref":"#/$defs/field"}},"pageSize":{"type":"integer","minimum":1,"maximum":9007199254740991},"offset":{"const":0}}};
const schema47 = {"title":"MetricAggregation","type":"object","required":["metricName","temporality","timeAggregation","spaceAggregation","reduceTo"],"additionalProperties":false,"properties":{"metricName":{"type":"string"},"temporality":{"enum":["","cumulative","delta","unspecified"]},"timeAggregation":{"enum":["","latest","sum","avg","min","max","count","rate","increase"]},"spaceAggregation":{"enum":["","sum","avg","min","max","count","p50","p75","p90","p95","p99"]},"reduceTo":{"enum":["last","sum","avg","min","max","count","median"]}}};
const schema48 = {"title":"ExpressionAggregation","type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"},"alias":{"type":"string","pattern":"\\S"}}};
const schema49 = {"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"type":"string"}}};
const schema53 = {"title":"OrderBy","type":"object","required":["columnName","order"],"additionalProperties":false,"properties":{"columnName":{"type":"string","minLength":1},"order":{"enum":["asc","desc"]}}};
const schema54 = {"title":"QueryFunction","type":"object","required":["name","args"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"args":{"type":"array","items":{"type":"object","required":["value"],"additionalProperties":false,"properties":{"value":{"type":["number","string"]}}}}}};
const schema50 = {"title":"GroupByField","type":"object","required":["key","dataType","type","id"],"additionalProperties":false,"properties":{"key":{"type":"string","minLength":1},"dataType":{"enum":["string","float64","bool",""]},"type":{"enum":["tag","resource","span","log",""]},"id":{"$ref":"#/$defs/id"}}};

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
if(((((data.key === undefined) && (missing0 = "key")) || ((data.dataType === undefined) && (missing0 = "dataType"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.id === undefined) && (missing0 = "id"))){
validate36.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "dataType")) || (key0 === "type")) || (key0 === "id"))){
validate36.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
let data0 = data.key;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length < 1){
validate36.errors = [{}];
return false;
}
}
else {
validate36.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataType !== undefined){
let data1 = data.dataType;
const _errs4 = errors;
if(!((((data1 === "string") || (data1 === "float64")) || (data1 === "bool")) || (data1 === ""))){
validate36.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs5 = errors;
if(!(((((data2 === "tag") || (data2 === "resource")) || (data2 === "span")) || (data2 === "log")) || (data2 === ""))){
validate36.errors = [{}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data3 = data.id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(data3.length < 1){
validate36.errors = [{}];
return false;
}
}
else {
validate36.errors = [{}];
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
validate36.errors = [{}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(((((((((((((((data.queryName === undefined) && (missing0 = "queryName")) || ((data.expression === undefined) && (missing0 = "expression"))) || ((data.dataSource === undefined) && (missing0 = "dataSource"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.aggregations === undefined) && (missing0 = "aggregations"))) || ((data.filter === undefined) && (missing0 = "filter"))) || ((data.groupBy === undefined) && (missing0 = "groupBy"))) || ((data.having === undefined) && (missing0 = "having"))) || ((data.orderBy === undefined) && (missing0 = "orderBy"))) || ((data.limit === undefined) && (missing0 = "limit"))) || ((data.stepInterval === undefined) && (missing0 = "stepInterval"))) || ((data.functions === undefined) && (missing0 = "functions"))) || ((data.legend === undefined) && (missing0 = "legend"))) || ((data.disabled === undefined) && (missing0 = "disabled"))){
validate35.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema45.properties, key0))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.queryName !== undefined){
let data0 = data.queryName;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expression !== undefined){
let data1 = data.expression;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataSource !== undefined){
let data2 = data.dataSource;
const _errs7 = errors;
if(!(((data2 === "metrics") || (data2 === "traces")) || (data2 === "logs"))){
validate35.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data3 = data.source;
const _errs8 = errors;
if(!((data3 === "") || (data3 === "meter"))){
validate35.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aggregations !== undefined){
let data4 = data.aggregations;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
if(data4.length < 1){
validate35.errors = [{}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs11 = errors;
const _errs12 = errors;
let valid3 = false;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((((data5.metricName === undefined) && (missing1 = "metricName")) || ((data5.temporality === undefined) && (missing1 = "temporality"))) || ((data5.timeAggregation === undefined) && (missing1 = "timeAggregation"))) || ((data5.spaceAggregation === undefined) && (missing1 = "spaceAggregation"))) || ((data5.reduceTo === undefined) && (missing1 = "reduceTo"))){
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
const _errs16 = errors;
for(const key1 in data5){
if(!(((((key1 === "metricName") || (key1 === "temporality")) || (key1 === "timeAggregation")) || (key1 === "spaceAggregation")) || (key1 === "reduceTo"))){
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
if(_errs16 === errors){
if(data5.metricName !== undefined){
const _errs17 = errors;
if(typeof data5.metricName !== "string"){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.temporality !== undefined){
let data7 = data5.temporality;
const _errs19 = errors;
if(!((((data7 === "") || (data7 === "cumulative")) || (data7 === "delta")) || (data7 === "unspecified"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.timeAggregation !== undefined){
let data8 = data5.timeAggregation;
const _errs20 = errors;
if(!(((((((((data8 === "") || (data8 === "latest")) || (data8 === "sum")) || (data8 === "avg")) || (data8 === "min")) || (data8 === "max")) || (data8 === "count")) || (data8 === "rate")) || (data8 === "increase"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.spaceAggregation !== undefined){
let data9 = data5.spaceAggregation;
const _errs21 = errors;
if(!(((((((((((data9 === "") || (data9 === "sum")) || (data9 === "avg")) || (data9 === "min")) || (data9 === "max")) || (data9 === "count")) || (data9 === "p50")) || (data9 === "p75")) || (data9 === "p90")) || (data9 === "p95")) || (data9 === "p99"))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.reduceTo !== undefined){
let data10 = data5.reduceTo;
const _errs22 = errors;
if(!(((((((data10 === "last") || (data10 === "sum")) || (data10 === "avg")) || (data10 === "min")) || (data10 === "max")) || (data10 === "count")) || (data10 === "median"))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
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
}
}
else {
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
var _valid0 = _errs13 === errors;
valid3 = valid3 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if((data5.expression === undefined) && (missing2 = "expression")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
const _errs26 = errors;
for(const key2 in data5){
if(!((key2 === "expression") || (key2 === "alias"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
}
if(_errs26 === errors){
if(data5.expression !== undefined){
const _errs27 = errors;
if(typeof data5.expression !== "string"){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data5.alias !== undefined){
let data12 = data5.alias;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
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
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
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
var _valid0 = _errs23 === errors;
valid3 = valid3 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid3){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate35.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filter !== undefined){
let data13 = data.filter;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if((data13.expression === undefined) && (missing3 = "expression")){
validate35.errors = [{}];
return false;
}
else {
const _errs34 = errors;
for(const key3 in data13){
if(!(key3 === "expression")){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs34 === errors){
if(data13.expression !== undefined){
if(typeof data13.expression !== "string"){
validate35.errors = [{}];
return false;
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
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupBy !== undefined){
let data15 = data.groupBy;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data15)){
var valid10 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
const _errs39 = errors;
if(!(validate36(data15[i1]))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid10 = _errs39 === errors;
if(!valid10){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.having !== undefined){
let data17 = data.having;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if((data17.expression === undefined) && (missing4 = "expression")){
validate35.errors = [{}];
return false;
}
else {
const _errs43 = errors;
for(const key4 in data17){
if(!(key4 === "expression")){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs43 === errors){
if(data17.expression !== undefined){
if(typeof data17.expression !== "string"){
validate35.errors = [{}];
return false;
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
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orderBy !== undefined){
let data19 = data.orderBy;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data19)){
var valid13 = true;
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
const _errs48 = errors;
const _errs49 = errors;
if(errors === _errs49){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing5;
if(((data20.columnName === undefined) && (missing5 = "columnName")) || ((data20.order === undefined) && (missing5 = "order"))){
validate35.errors = [{}];
return false;
}
else {
const _errs51 = errors;
for(const key5 in data20){
if(!((key5 === "columnName") || (key5 === "order"))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs51 === errors){
if(data20.columnName !== undefined){
let data21 = data20.columnName;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data21 === "string"){
if(data21.length < 1){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid15 = _errs52 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data20.order !== undefined){
let data22 = data20.order;
const _errs54 = errors;
if(!((data22 === "asc") || (data22 === "desc"))){
validate35.errors = [{}];
return false;
}
var valid15 = _errs54 === errors;
}
else {
var valid15 = true;
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
var valid13 = _errs48 === errors;
if(!valid13){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data23 = data.limit;
const _errs55 = errors;
if((!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))) && (data23 !== null)){
validate35.errors = [{}];
return false;
}
if(errors === _errs55){
if(typeof data23 == "number"){
if(data23 > 9007199254740991 || isNaN(data23)){
validate35.errors = [{}];
return false;
}
else {
if(data23 < 1 || isNaN(data23)){
validate35.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stepInterval !== undefined){
let data24 = data.stepInterval;
const _errs57 = errors;
if((!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))) && (data24 !== null)){
validate35.errors = [{}];
return false;
}
if(errors === _errs57){
if(typeof data24 == "number"){
if(data24 > 9007199254740991 || isNaN(data24)){
validate35.errors = [{}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate35.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data25 = data.functions;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data25)){
var valid16 = true;
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing6;
if(((data26.name === undefined) && (missing6 = "name")) || ((data26.args === undefined) && (missing6 = "args"))){
validate35.errors = [{}];
return false;
}
else {
const _errs64 = errors;
for(const key6 in data26){
if(!((key6 === "name") || (key6 === "args"))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs64 === errors){
if(data26.name !== undefined){
let data27 = data26.name;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data27 === "string"){
if(data27.length < 1){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid18 = _errs65 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data26.args !== undefined){
let data28 = data26.args;
const _errs67 = errors;
if(errors === _errs67){
if(Array.isArray(data28)){
var valid19 = true;
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
const _errs69 = errors;
if(errors === _errs69){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing7;
if((data29.value === undefined) && (missing7 = "value")){
validate35.errors = [{}];
return false;
}
else {
const _errs71 = errors;
for(const key7 in data29){
if(!(key7 === "value")){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs71 === errors){
if(data29.value !== undefined){
let data30 = data29.value;
if((!(typeof data30 == "number")) && (typeof data30 !== "string")){
validate35.errors = [{}];
return false;
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
var valid19 = _errs69 === errors;
if(!valid19){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid18 = _errs67 === errors;
}
else {
var valid18 = true;
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
var valid16 = _errs61 === errors;
if(!valid16){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.legend !== undefined){
const _errs74 = errors;
if(typeof data.legend !== "string"){
validate35.errors = [{}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disabled !== undefined){
const _errs76 = errors;
if(typeof data.disabled !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selectColumns !== undefined){
let data33 = data.selectColumns;
const _errs78 = errors;
if(errors === _errs78){
if(Array.isArray(data33)){
var valid21 = true;
const len5 = data33.length;
for(let i5=0; i5<len5; i5++){
let data34 = data33[i5];
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing8;
if(((((data34.name === undefined) && (missing8 = "name")) || ((data34.signal === undefined) && (missing8 = "signal"))) || ((data34.fieldContext === undefined) && (missing8 = "fieldContext"))) || ((data34.fieldDataType === undefined) && (missing8 = "fieldDataType"))){
validate35.errors = [{}];
return false;
}
else {
const _errs83 = errors;
for(const key8 in data34){
if(!((((key8 === "name") || (key8 === "signal")) || (key8 === "fieldContext")) || (key8 === "fieldDataType"))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs83 === errors){
if(data34.name !== undefined){
let data35 = data34.name;
const _errs84 = errors;
if(errors === _errs84){
if(typeof data35 === "string"){
if(data35.length < 1){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid23 = _errs84 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data34.signal !== undefined){
let data36 = data34.signal;
const _errs86 = errors;
if(!((data36 === "logs") || (data36 === "traces"))){
validate35.errors = [{}];
return false;
}
var valid23 = _errs86 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data34.fieldContext !== undefined){
let data37 = data34.fieldContext;
const _errs87 = errors;
if(!(((((data37 === "resource") || (data37 === "attribute")) || (data37 === "span")) || (data37 === "log")) || (data37 === ""))){
validate35.errors = [{}];
return false;
}
var valid23 = _errs87 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data34.fieldDataType !== undefined){
let data38 = data34.fieldDataType;
const _errs88 = errors;
if(!((((data38 === "string") || (data38 === "float64")) || (data38 === "bool")) || (data38 === ""))){
validate35.errors = [{}];
return false;
}
var valid23 = _errs88 === errors;
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
validate35.errors = [{}];
return false;
}
}
var valid21 = _errs80 === errors;
if(!valid21){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pageSize !== undefined){
let data39 = data.pageSize;
const _errs89 = errors;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
validate35.errors = [{}];
return false;
}
if(errors === _errs89){
if(typeof data39 == "number"){
if(data39 > 9007199254740991 || isNaN(data39)){
validate35.errors = [{}];
return false;
}
else {
if(data39 < 1 || isNaN(data39)){
validate35.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offset !== undefined){
const _errs91 = errors;
if(0 !== data.offset){
validate35.errors = [{}];
return false;
}
var valid0 = _errs91 === errors;
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

const schema56 = {"title":"QueryFormula","type":"object","required":["queryName","expression","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"type":"string","pattern":"^F[0-9]+$","examples":["F1"]},"expression":{"type":"string","pattern":"\\S"},"legend":{"type":"string"},"disabled":{"type":"boolean"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","items":{"$ref":"#/$defs/function"}}}};
const pattern15 = new RegExp("^F[0-9]+$", "u");

function validate39(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.queryName === undefined) && (missing0 = "queryName")) || ((data.expression === undefined) && (missing0 = "expression"))) || ((data.legend === undefined) && (missing0 = "legend"))) || ((data.disabled === undefined) && (missing0 = "disabled"))){
validate39.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "queryName") || (key0 === "expression")) || (key0 === "legend")) || (key0 === "disabled")) || (key0 === "orderBy")) || (key0 === "limit")) || (key0 === "functions"))){
validate39.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.queryName !== undefined){
let data0 = data.queryName;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
validate39.errors = [{}];
return false;
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expression !== undefined){
let data1 = data.expression;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate39.errors = [{}];
return false;
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.legend !== undefined){
const _errs6 = errors;
if(typeof data.legend !== "string"){
validate39.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disabled !== undefined){
const _errs8 = errors;
if(typeof data.disabled !== "boolean"){
validate39.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orderBy !== undefined){
let data4 = data.orderBy;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.columnName === undefined) && (missing1 = "columnName")) || ((data5.order === undefined) && (missing1 = "order"))){
validate39.errors = [{}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data5){
if(!((key1 === "columnName") || (key1 === "order"))){
validate39.errors = [{}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.columnName !== undefined){
let data6 = data5.columnName;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(data6.length < 1){
validate39.errors = [{}];
return false;
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.order !== undefined){
let data7 = data5.order;
const _errs18 = errors;
if(!((data7 === "asc") || (data7 === "desc"))){
validate39.errors = [{}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data8 = data.limit;
const _errs19 = errors;
if((!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) && (data8 !== null)){
validate39.errors = [{}];
return false;
}
if(errors === _errs19){
if(typeof data8 == "number"){
if(data8 > 9007199254740991 || isNaN(data8)){
validate39.errors = [{}];
return false;
}
else {
if(data8 < 1 || isNaN(data8)){
validate39.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data9 = data.functions;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data9)){
var valid4 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((data10.name === undefined) && (missing2 = "name")) || ((data10.args === undefined) && (missing2 = "args"))){
validate39.errors = [{}];
return false;
}
else {
const _errs26 = errors;
for(const key2 in data10){
if(!((key2 === "name") || (key2 === "args"))){
validate39.errors = [{}];
return false;
break;
}
}
if(_errs26 === errors){
if(data10.name !== undefined){
let data11 = data10.name;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(data11.length < 1){
validate39.errors = [{}];
return false;
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.args !== undefined){
let data12 = data10.args;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data12)){
var valid7 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if((data13.value === undefined) && (missing3 = "value")){
validate39.errors = [{}];
return false;
}
else {
const _errs33 = errors;
for(const key3 in data13){
if(!(key3 === "value")){
validate39.errors = [{}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.value !== undefined){
let data14 = data13.value;
if((!(typeof data14 == "number")) && (typeof data14 !== "string")){
validate39.errors = [{}];
return false;
}
}
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid0 = _errs21 === errors;
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
validate39.errors = [{}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"title":"QueryTraceOperator","type":"object","required":["queryName","expression","dataSource","source","aggregations","filter","groupBy","having","orderBy","limit","stepInterval","functions","legend","disabled"],"additionalProperties":false,"properties":{"queryName":{"type":"string","pattern":"^(T[0-9]+|Trace Operator)$","examples":["T1"]},"expression":{"type":"string","pattern":"\\S"},"dataSource":{"const":"traces"},"source":{"const":""},"aggregations":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/expressionAggregation"}},"filter":{"type":"object","required":["expression"],"additionalProperties":false,"properties":{"expression":{"const":""}}},"groupBy":{"type":"array","items":{"$ref":"#/$defs/groupBy"}},"having":{"$ref":"#/$defs/expression"},"orderBy":{"type":"array","items":{"$ref":"#/$defs/orderBy"}},"limit":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"stepInterval":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"functions":{"type":"array","maxItems":0},"legend":{"type":"string"},"disabled":{"const":false}}};
const pattern17 = new RegExp("^(T[0-9]+|Trace Operator)$", "u");

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
if(((((((((((((((data.queryName === undefined) && (missing0 = "queryName")) || ((data.expression === undefined) && (missing0 = "expression"))) || ((data.dataSource === undefined) && (missing0 = "dataSource"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.aggregations === undefined) && (missing0 = "aggregations"))) || ((data.filter === undefined) && (missing0 = "filter"))) || ((data.groupBy === undefined) && (missing0 = "groupBy"))) || ((data.having === undefined) && (missing0 = "having"))) || ((data.orderBy === undefined) && (missing0 = "orderBy"))) || ((data.limit === undefined) && (missing0 = "limit"))) || ((data.stepInterval === undefined) && (missing0 = "stepInterval"))) || ((data.functions === undefined) && (missing0 = "functions"))) || ((data.legend === undefined) && (missing0 = "legend"))) || ((data.disabled === undefined) && (missing0 = "disabled"))){
validate41.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema59.properties, key0))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.queryName !== undefined){
let data0 = data.queryName;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
validate41.errors = [{}];
return false;
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expression !== undefined){
let data1 = data.expression;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate41.errors = [{}];
return false;
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataSource !== undefined){
const _errs6 = errors;
if("traces" !== data.dataSource){
validate41.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs7 = errors;
if("" !== data.source){
validate41.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aggregations !== undefined){
let data4 = data.aggregations;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length < 1){
validate41.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.expression === undefined) && (missing1 = "expression")){
validate41.errors = [{}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!((key1 === "expression") || (key1 === "alias"))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data5.expression !== undefined){
const _errs14 = errors;
if(typeof data5.expression !== "string"){
validate41.errors = [{}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.alias !== undefined){
let data7 = data5.alias;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate41.errors = [{}];
return false;
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
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
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filter !== undefined){
let data8 = data.filter;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((data8.expression === undefined) && (missing2 = "expression")){
validate41.errors = [{}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data8){
if(!(key2 === "expression")){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.expression !== undefined){
if("" !== data8.expression){
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
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupBy !== undefined){
let data10 = data.groupBy;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data10)){
var valid5 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs24 = errors;
if(!(validate36(data10[i1]))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid5 = _errs24 === errors;
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
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.having !== undefined){
let data12 = data.having;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if((data12.expression === undefined) && (missing3 = "expression")){
validate41.errors = [{}];
return false;
}
else {
const _errs28 = errors;
for(const key3 in data12){
if(!(key3 === "expression")){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs28 === errors){
if(data12.expression !== undefined){
if(typeof data12.expression !== "string"){
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
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orderBy !== undefined){
let data14 = data.orderBy;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data14)){
var valid8 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing4;
if(((data15.columnName === undefined) && (missing4 = "columnName")) || ((data15.order === undefined) && (missing4 = "order"))){
validate41.errors = [{}];
return false;
}
else {
const _errs36 = errors;
for(const key4 in data15){
if(!((key4 === "columnName") || (key4 === "order"))){
validate41.errors = [{}];
return false;
break;
}
}
if(_errs36 === errors){
if(data15.columnName !== undefined){
let data16 = data15.columnName;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data16 === "string"){
if(data16.length < 1){
validate41.errors = [{}];
return false;
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid10 = _errs37 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data15.order !== undefined){
let data17 = data15.order;
const _errs39 = errors;
if(!((data17 === "asc") || (data17 === "desc"))){
validate41.errors = [{}];
return false;
}
var valid10 = _errs39 === errors;
}
else {
var valid10 = true;
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
var valid8 = _errs33 === errors;
if(!valid8){
break;
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data18 = data.limit;
const _errs40 = errors;
if((!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))) && (data18 !== null)){
validate41.errors = [{}];
return false;
}
if(errors === _errs40){
if(typeof data18 == "number"){
if(data18 > 9007199254740991 || isNaN(data18)){
validate41.errors = [{}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate41.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stepInterval !== undefined){
let data19 = data.stepInterval;
const _errs42 = errors;
if((!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))) && (data19 !== null)){
validate41.errors = [{}];
return false;
}
if(errors === _errs42){
if(typeof data19 == "number"){
if(data19 > 9007199254740991 || isNaN(data19)){
validate41.errors = [{}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate41.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data20 = data.functions;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data20)){
if(data20.length > 0){
validate41.errors = [{}];
return false;
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.legend !== undefined){
const _errs46 = errors;
if(typeof data.legend !== "string"){
validate41.errors = [{}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disabled !== undefined){
const _errs48 = errors;
if(false !== data.disabled){
validate41.errors = [{}];
return false;
}
var valid0 = _errs48 === errors;
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


function validate31(data){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.queryType !== undefined){
if("builder" !== data.queryType){
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
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.builder !== undefined){
let data1 = data.builder;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.queryData !== undefined){
let data2 = data1.queryData;
if(Array.isArray(data2)){
if(data2.length < 1){
validate31.errors = [{}];
return false;
}
}
}
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.builder = true;
props0.queryType = true;
}
}
if(!valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate31.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs8 = errors;
const _errs9 = errors;
let valid5 = true;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.queryType !== undefined){
if("promql" !== data.queryType){
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
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.promql !== undefined){
let data4 = data.promql;
if(Array.isArray(data4)){
if(data4.length < 1){
validate31.errors = [{}];
return false;
}
}
}
}
var _valid1 = _errs12 === errors;
valid5 = _valid1;
if(valid5){
var props1 = {};
props1.promql = true;
props1.queryType = true;
}
}
if(!valid5){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate31.errors = vErrors;
return false;
}
var valid0 = _errs8 === errors;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs14 = errors;
const _errs15 = errors;
let valid8 = true;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.queryType !== undefined){
if("clickhouse_sql" !== data.queryType){
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
var _valid2 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clickhouse_sql !== undefined){
let data6 = data.clickhouse_sql;
if(Array.isArray(data6)){
if(data6.length < 1){
validate31.errors = [{}];
return false;
}
}
}
}
var _valid2 = _errs18 === errors;
valid8 = _valid2;
if(valid8){
var props2 = {};
props2.clickhouse_sql = true;
props2.queryType = true;
}
}
if(!valid8){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate31.errors = vErrors;
return false;
}
var valid0 = _errs14 === errors;
if(valid0){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.queryType === undefined) && (missing0 = "queryType"))) || ((data.promql === undefined) && (missing0 = "promql"))) || ((data.clickhouse_sql === undefined) && (missing0 = "clickhouse_sql"))) || ((data.builder === undefined) && (missing0 = "builder"))){
validate31.errors = [{}];
return false;
}
else {
const _errs20 = errors;
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "queryType")) || (key0 === "promql")) || (key0 === "clickhouse_sql")) || (key0 === "builder"))){
validate31.errors = [{}];
return false;
break;
}
}
if(_errs20 === errors){
if(data.id !== undefined){
let data7 = data.id;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(data7.length < 1){
validate31.errors = [{}];
return false;
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid11 = _errs21 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.queryType !== undefined){
let data8 = data.queryType;
const _errs24 = errors;
if(!(((data8 === "builder") || (data8 === "promql")) || (data8 === "clickhouse_sql"))){
validate31.errors = [{}];
return false;
}
var valid11 = _errs24 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.promql !== undefined){
let data9 = data.promql;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data9)){
var valid13 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs27 = errors;
if(!(validate32(data9[i0]))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid13 = _errs27 === errors;
if(!valid13){
break;
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid11 = _errs25 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.clickhouse_sql !== undefined){
let data11 = data.clickhouse_sql;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data11)){
var valid14 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs30 = errors;
if(!(validate32(data11[i1]))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid14 = _errs30 === errors;
if(!valid14){
break;
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid11 = _errs28 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.builder !== undefined){
let data13 = data.builder;
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if((((data13.queryData === undefined) && (missing1 = "queryData")) || ((data13.queryFormulas === undefined) && (missing1 = "queryFormulas"))) || ((data13.queryTraceOperator === undefined) && (missing1 = "queryTraceOperator"))){
validate31.errors = [{}];
return false;
}
else {
const _errs33 = errors;
for(const key1 in data13){
if(!(((key1 === "queryData") || (key1 === "queryFormulas")) || (key1 === "queryTraceOperator"))){
validate31.errors = [{}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.queryData !== undefined){
let data14 = data13.queryData;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data14)){
var valid16 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
const _errs36 = errors;
if(!(validate35(data14[i2]))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid16 = _errs36 === errors;
if(!valid16){
break;
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid15 = _errs34 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data13.queryFormulas !== undefined){
let data16 = data13.queryFormulas;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data16)){
var valid17 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
const _errs39 = errors;
if(!(validate39(data16[i3]))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid17 = _errs39 === errors;
if(!valid17){
break;
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid15 = _errs37 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data13.queryTraceOperator !== undefined){
let data18 = data13.queryTraceOperator;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data18)){
var valid18 = true;
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
const _errs42 = errors;
if(!(validate41(data18[i4]))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid18 = _errs42 === errors;
if(!valid18){
break;
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid15 = _errs40 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
else {
validate31.errors = [{}];
return false;
}
}
var valid11 = _errs31 === errors;
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
}
else {
validate31.errors = [{}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"title":"WidgetThreshold","type":"object","required":["index","keyIndex","isEditEnabled","selectedGraph","thresholdOperator","thresholdValue","thresholdUnit","thresholdColor","thresholdFormat","thresholdLabel","thresholdTableOptions"],"additionalProperties":false,"properties":{"index":{"$ref":"#/$defs/id"},"keyIndex":{"type":"integer","minimum":0,"maximum":9007199254740991},"isEditEnabled":{"const":false},"selectedGraph":{"type":"string"},"thresholdOperator":{"enum":[">",">=","<","<=","="]},"thresholdValue":{"type":"number"},"thresholdUnit":{"type":"string"},"thresholdColor":{"type":"string","pattern":"^(Red|Orange|Green|Blue|#[0-9a-fA-F]{6})$","examples":["Red"]},"thresholdFormat":{"enum":["Text","Background","none"]},"thresholdLabel":{"type":"string"},"thresholdTableOptions":{"type":"string"}}};
const pattern20 = new RegExp("^(Red|Orange|Green|Blue|#[0-9a-fA-F]{6})$", "u");

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
if((((((((((((data.index === undefined) && (missing0 = "index")) || ((data.keyIndex === undefined) && (missing0 = "keyIndex"))) || ((data.isEditEnabled === undefined) && (missing0 = "isEditEnabled"))) || ((data.selectedGraph === undefined) && (missing0 = "selectedGraph"))) || ((data.thresholdOperator === undefined) && (missing0 = "thresholdOperator"))) || ((data.thresholdValue === undefined) && (missing0 = "thresholdValue"))) || ((data.thresholdUnit === undefined) && (missing0 = "thresholdUnit"))) || ((data.thresholdColor === undefined) && (missing0 = "thresholdColor"))) || ((data.thresholdFormat === undefined) && (missing0 = "thresholdFormat"))) || ((data.thresholdLabel === undefined) && (missing0 = "thresholdLabel"))) || ((data.thresholdTableOptions === undefined) && (missing0 = "thresholdTableOptions"))){
validate45.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema63.properties, key0))){
validate45.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.index !== undefined){
let data0 = data.index;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length < 1){
validate45.errors = [{}];
return false;
}
}
else {
validate45.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.keyIndex !== undefined){
let data1 = data.keyIndex;
const _errs5 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate45.errors = [{}];
return false;
}
if(errors === _errs5){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate45.errors = [{}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate45.errors = [{}];
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
if(data.isEditEnabled !== undefined){
const _errs7 = errors;
if(false !== data.isEditEnabled){
validate45.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selectedGraph !== undefined){
const _errs8 = errors;
if(typeof data.selectedGraph !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdOperator !== undefined){
let data4 = data.thresholdOperator;
const _errs10 = errors;
if(!(((((data4 === ">") || (data4 === ">=")) || (data4 === "<")) || (data4 === "<=")) || (data4 === "="))){
validate45.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdValue !== undefined){
const _errs11 = errors;
if(!(typeof data.thresholdValue == "number")){
validate45.errors = [{}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdUnit !== undefined){
const _errs13 = errors;
if(typeof data.thresholdUnit !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdColor !== undefined){
let data7 = data.thresholdColor;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern20.test(data7)){
validate45.errors = [{}];
return false;
}
}
else {
validate45.errors = [{}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdFormat !== undefined){
let data8 = data.thresholdFormat;
const _errs17 = errors;
if(!(((data8 === "Text") || (data8 === "Background")) || (data8 === "none"))){
validate45.errors = [{}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdLabel !== undefined){
const _errs18 = errors;
if(typeof data.thresholdLabel !== "string"){
validate45.errors = [{}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdTableOptions !== undefined){
const _errs20 = errors;
if(typeof data.thresholdTableOptions !== "string"){
validate45.errors = [{}];
return false;
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

const schema68 = {"title":"ContextLink","type":"object","required":["id","label","url"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"label":{"type":"string","pattern":"\\S"},"url":{"type":"string","pattern":"\\S"}}};

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
if((((data.id === undefined) && (missing0 = "id")) || ((data.label === undefined) && (missing0 = "label"))) || ((data.url === undefined) && (missing0 = "url"))){
validate47.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "label")) || (key0 === "url"))){
validate47.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length < 1){
validate47.errors = [{}];
return false;
}
}
else {
validate47.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate47.errors = [{}];
return false;
}
}
else {
validate47.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data2 = data.url;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate47.errors = [{}];
return false;
}
}
else {
validate47.errors = [{}];
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
else {
validate47.errors = [{}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern21 = new RegExp("^#[0-9a-fA-F]{6}$", "u");

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
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.panelTypes !== undefined){
let data0 = data.panelTypes;
if(!(((data0 === "pie") || (data0 === "table")) || (data0 === "list"))){
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
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.queryType !== undefined){
let data2 = data1.queryType;
if(!((data2 === "builder") || (data2 === "clickhouse_sql"))){
validate30.errors = [{}];
return false;
}
}
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.query = true;
props0.panelTypes = true;
}
}
if(!valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate30.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.panelTypes === undefined) && (missing0 = "panelTypes"))) || ((data.query === undefined) && (missing0 = "query"))) || ((data.yAxisUnit === undefined) && (missing0 = "yAxisUnit"))) || ((data.thresholds === undefined) && (missing0 = "thresholds"))) || ((data.timePreferance === undefined) && (missing0 = "timePreferance"))) || ((data.decimalPrecision === undefined) && (missing0 = "decimalPrecision"))) || ((data.opacity === undefined) && (missing0 = "opacity"))) || ((data.nullZeroValues === undefined) && (missing0 = "nullZeroValues"))) || ((data.fillSpans === undefined) && (missing0 = "fillSpans"))) || ((data.stackedBarChart === undefined) && (missing0 = "stackedBarChart"))) || ((data.isLogScale === undefined) && (missing0 = "isLogScale"))) || ((data.softMin === undefined) && (missing0 = "softMin"))) || ((data.softMax === undefined) && (missing0 = "softMax"))) || ((data.legendPosition === undefined) && (missing0 = "legendPosition"))) || ((data.customLegendColors === undefined) && (missing0 = "customLegendColors"))) || ((data.columnUnits === undefined) && (missing0 = "columnUnits"))) || ((data.bucketCount === undefined) && (missing0 = "bucketCount"))) || ((data.bucketWidth === undefined) && (missing0 = "bucketWidth"))) || ((data.mergeAllActiveQueries === undefined) && (missing0 = "mergeAllActiveQueries"))) || ((data.selectedLogFields === undefined) && (missing0 = "selectedLogFields"))) || ((data.selectedTracesFields === undefined) && (missing0 = "selectedTracesFields"))) || ((data.contextLinks === undefined) && (missing0 = "contextLinks"))){
validate30.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.id !== undefined){
let data3 = data.id;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs9 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.title !== undefined){
const _errs12 = errors;
if(typeof data.title !== "string"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs12 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.description !== undefined){
const _errs14 = errors;
if(typeof data.description !== "string"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.panelTypes !== undefined){
let data6 = data.panelTypes;
const _errs16 = errors;
if(!(((((((data6 === "graph") || (data6 === "bar")) || (data6 === "pie")) || (data6 === "value")) || (data6 === "table")) || (data6 === "list")) || (data6 === "histogram"))){
validate30.errors = [{}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.query !== undefined){
const _errs17 = errors;
if(!(validate31(data.query))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.yAxisUnit !== undefined){
let data8 = data.yAxisUnit;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(data8.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.thresholds !== undefined){
let data9 = data.thresholds;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
var valid7 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs22 = errors;
if(!(validate45(data9[i0]))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.timePreferance !== undefined){
let data11 = data.timePreferance;
const _errs23 = errors;
if(!((((((((((data11 === "GLOBAL_TIME") || (data11 === "LAST_5_MIN")) || (data11 === "LAST_15_MIN")) || (data11 === "LAST_30_MIN")) || (data11 === "LAST_1_HR")) || (data11 === "LAST_6_HR")) || (data11 === "LAST_1_DAY")) || (data11 === "LAST_3_DAYS")) || (data11 === "LAST_1_WEEK")) || (data11 === "LAST_1_MONTH"))){
validate30.errors = [{}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.decimalPrecision !== undefined){
let data12 = data.decimalPrecision;
const _errs24 = errors;
if(!((((((data12 === 0) || (data12 === 1)) || (data12 === 2)) || (data12 === 3)) || (data12 === 4)) || (data12 === "full precision"))){
validate30.errors = [{}];
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.opacity !== undefined){
const _errs25 = errors;
if(typeof data.opacity !== "string"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.nullZeroValues !== undefined){
const _errs27 = errors;
if(typeof data.nullZeroValues !== "string"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.fillSpans !== undefined){
const _errs29 = errors;
if(typeof data.fillSpans !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.stackedBarChart !== undefined){
const _errs31 = errors;
if(typeof data.stackedBarChart !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.isLogScale !== undefined){
const _errs33 = errors;
if(typeof data.isLogScale !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.softMin !== undefined){
let data18 = data.softMin;
const _errs35 = errors;
if((!(typeof data18 == "number")) && (data18 !== null)){
validate30.errors = [{}];
return false;
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.softMax !== undefined){
let data19 = data.softMax;
const _errs37 = errors;
if((!(typeof data19 == "number")) && (data19 !== null)){
validate30.errors = [{}];
return false;
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.legendPosition !== undefined){
let data20 = data.legendPosition;
const _errs39 = errors;
if(!((data20 === "bottom") || (data20 === "right"))){
validate30.errors = [{}];
return false;
}
var valid5 = _errs39 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.customLegendColors !== undefined){
let data21 = data.customLegendColors;
const _errs40 = errors;
if(errors === _errs40){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key1 in data21){
let data22 = data21[key1];
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data22 === "string"){
if(!pattern21.test(data22)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid8 = _errs43 === errors;
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
var valid5 = _errs40 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.columnUnits !== undefined){
let data23 = data.columnUnits;
const _errs46 = errors;
if(errors === _errs46){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key2 in data23){
let data24 = data23[key2];
const _errs49 = errors;
if(errors === _errs49){
if(typeof data24 === "string"){
if(data24.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid10 = _errs49 === errors;
if(!valid10){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs46 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.bucketCount !== undefined){
let data25 = data.bucketCount;
const _errs51 = errors;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
validate30.errors = [{}];
return false;
}
if(errors === _errs51){
if(typeof data25 == "number"){
if(data25 > 9007199254740991 || isNaN(data25)){
validate30.errors = [{}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate30.errors = [{}];
return false;
}
}
}
}
var valid5 = _errs51 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.bucketWidth !== undefined){
let data26 = data.bucketWidth;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data26 == "number"){
if(data26 < 0 || isNaN(data26)){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs53 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.mergeAllActiveQueries !== undefined){
const _errs55 = errors;
if(typeof data.mergeAllActiveQueries !== "boolean"){
validate30.errors = [{}];
return false;
}
var valid5 = _errs55 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.selectedLogFields !== undefined){
let data28 = data.selectedLogFields;
const _errs57 = errors;
if(errors === _errs57){
if(Array.isArray(data28)){
var valid11 = true;
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing1;
if(((((data29.name === undefined) && (missing1 = "name")) || ((data29.signal === undefined) && (missing1 = "signal"))) || ((data29.fieldContext === undefined) && (missing1 = "fieldContext"))) || ((data29.fieldDataType === undefined) && (missing1 = "fieldDataType"))){
validate30.errors = [{}];
return false;
}
else {
const _errs62 = errors;
for(const key3 in data29){
if(!((((key3 === "name") || (key3 === "signal")) || (key3 === "fieldContext")) || (key3 === "fieldDataType"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs62 === errors){
if(data29.name !== undefined){
let data30 = data29.name;
const _errs63 = errors;
if(errors === _errs63){
if(typeof data30 === "string"){
if(data30.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid13 = _errs63 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.signal !== undefined){
let data31 = data29.signal;
const _errs65 = errors;
if(!((data31 === "logs") || (data31 === "traces"))){
validate30.errors = [{}];
return false;
}
var valid13 = _errs65 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.fieldContext !== undefined){
let data32 = data29.fieldContext;
const _errs66 = errors;
if(!(((((data32 === "resource") || (data32 === "attribute")) || (data32 === "span")) || (data32 === "log")) || (data32 === ""))){
validate30.errors = [{}];
return false;
}
var valid13 = _errs66 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.fieldDataType !== undefined){
let data33 = data29.fieldDataType;
const _errs67 = errors;
if(!((((data33 === "string") || (data33 === "float64")) || (data33 === "bool")) || (data33 === ""))){
validate30.errors = [{}];
return false;
}
var valid13 = _errs67 === errors;
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
validate30.errors = [{}];
return false;
}
}
var valid11 = _errs59 === errors;
if(!valid11){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs57 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.selectedTracesFields !== undefined){
let data34 = data.selectedTracesFields;
const _errs68 = errors;
if(errors === _errs68){
if(Array.isArray(data34)){
var valid14 = true;
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing2;
if(((((data35.name === undefined) && (missing2 = "name")) || ((data35.signal === undefined) && (missing2 = "signal"))) || ((data35.fieldContext === undefined) && (missing2 = "fieldContext"))) || ((data35.fieldDataType === undefined) && (missing2 = "fieldDataType"))){
validate30.errors = [{}];
return false;
}
else {
const _errs73 = errors;
for(const key4 in data35){
if(!((((key4 === "name") || (key4 === "signal")) || (key4 === "fieldContext")) || (key4 === "fieldDataType"))){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs73 === errors){
if(data35.name !== undefined){
let data36 = data35.name;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data36 === "string"){
if(data36.length < 1){
validate30.errors = [{}];
return false;
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid16 = _errs74 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.signal !== undefined){
let data37 = data35.signal;
const _errs76 = errors;
if(!((data37 === "logs") || (data37 === "traces"))){
validate30.errors = [{}];
return false;
}
var valid16 = _errs76 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.fieldContext !== undefined){
let data38 = data35.fieldContext;
const _errs77 = errors;
if(!(((((data38 === "resource") || (data38 === "attribute")) || (data38 === "span")) || (data38 === "log")) || (data38 === ""))){
validate30.errors = [{}];
return false;
}
var valid16 = _errs77 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.fieldDataType !== undefined){
let data39 = data35.fieldDataType;
const _errs78 = errors;
if(!((((data39 === "string") || (data39 === "float64")) || (data39 === "bool")) || (data39 === ""))){
validate30.errors = [{}];
return false;
}
var valid16 = _errs78 === errors;
}
else {
var valid16 = true;
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
var valid14 = _errs70 === errors;
if(!valid14){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
}
}
var valid5 = _errs68 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.contextLinks !== undefined){
let data40 = data.contextLinks;
const _errs79 = errors;
if(errors === _errs79){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing3;
if((data40.linksData === undefined) && (missing3 = "linksData")){
validate30.errors = [{}];
return false;
}
else {
const _errs81 = errors;
for(const key5 in data40){
if(!(key5 === "linksData")){
validate30.errors = [{}];
return false;
break;
}
}
if(_errs81 === errors){
if(data40.linksData !== undefined){
let data41 = data40.linksData;
const _errs82 = errors;
if(errors === _errs82){
if(Array.isArray(data41)){
var valid18 = true;
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
const _errs84 = errors;
if(!(validate47(data41[i3]))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid18 = _errs84 === errors;
if(!valid18){
break;
}
}
}
else {
validate30.errors = [{}];
return false;
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
var valid5 = _errs79 === errors;
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


function validate20(data){
/*# sourceURL="dashboard.schema.json" */;
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
if(((((((((data.title === undefined) && (missing0 = "title")) || ((data.description === undefined) && (missing0 = "description"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.variables === undefined) && (missing0 = "variables"))) || ((data.panelMap === undefined) && (missing0 = "panelMap"))) || ((data.layout === undefined) && (missing0 = "layout"))) || ((data.widgets === undefined) && (missing0 = "widgets"))){
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
if(data.title !== undefined){
let data0 = data.title;
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
if(data.description !== undefined){
const _errs4 = errors;
if(typeof data.description !== "string"){
validate20.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
let data2 = data.image;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length < 1){
validate20.errors = [{}];
return false;
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
if(valid0){
if(data.tags !== undefined){
let data3 = data.tags;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs12 = errors;
const _errs13 = errors;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
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
var valid2 = _errs13 === errors;
if(valid2){
validate20.errors = [{}];
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate20.errors = [{}];
return false;
}
}
else {
validate20.errors = [{}];
return false;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
if(valid1){
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
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
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs14 = errors;
if("v5" !== data.version){
validate20.errors = [{}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variables !== undefined){
let data6 = data.variables;
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
const _errs18 = errors;
if(!(validate21(data6[key1]))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
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
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.panelMap !== undefined){
let data8 = data.panelMap;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs22 = errors;
if(!(validate23(data8[key2]))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
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
if(valid0){
if(data.layout !== undefined){
let data10 = data.layout;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data10)){
if(data10.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid6 = true;
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
const _errs25 = errors;
if(!(validate24(data10[i2]))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid6 = _errs25 === errors;
if(!valid6){
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
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.widgets !== undefined){
let data12 = data.widgets;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data12)){
if(data12.length < 1){
validate20.errors = [{}];
return false;
}
else {
var valid7 = true;
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
let data13 = data12[i3];
const _errs28 = errors;
const _errs29 = errors;
let valid8 = false;
const _errs30 = errors;
if(!(validate28(data13))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs30 === errors;
valid8 = valid8 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs31 = errors;
if(!(validate30(data13))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs31 === errors;
valid8 = valid8 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid8){
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
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs28 === errors;
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
var valid0 = _errs26 === errors;
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
validate20.errors = [{}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

