package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"text/template"

	elastic "github.com/elastic/go-grok"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottldatapoint"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottllog"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlmetric"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlresource"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlscope"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspanevent"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/vjeantet/grok"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"

	"signoz-as-code/tools/internal/linked"
)

// parseOttl parses a text as a component would whose paths may be written with and without their context's name.
func parseOttl(q question) error {
	settings := componenttest.NewNopTelemetrySettings()
	switch q.Context {
	case "resource":
		return parseIn(q, settings, ottlresource.NewParser, ottlresource.EnablePathContextNames(), linked.TransformResource, linked.FilterResource, linked.SignozResource)
	case "scope":
		return parseIn(q, settings, ottlscope.NewParser, ottlscope.EnablePathContextNames(), linked.TransformScope, linked.FilterScope, linked.SignozScope)
	case "span":
		return parseIn(q, settings, ottlspan.NewParser, ottlspan.EnablePathContextNames(), linked.TransformSpan, linked.FilterSpan, linked.SignozSpan)
	case "spanevent":
		return parseIn(q, settings, ottlspanevent.NewParser, ottlspanevent.EnablePathContextNames(), linked.TransformSpanEvent, linked.FilterSpanEvent, linked.SignozSpanEvent)
	case "metric":
		return parseIn(q, settings, ottlmetric.NewParser, ottlmetric.EnablePathContextNames(), linked.TransformMetric, linked.FilterMetric, linked.SignozMetric)
	case "datapoint":
		return parseIn(q, settings, ottldatapoint.NewParser, ottldatapoint.EnablePathContextNames(), linked.TransformDataPoint, linked.FilterDataPoint, linked.SignozDataPoint)
	case "log":
		return parseIn(q, settings, ottllog.NewParser, ottllog.EnablePathContextNames(), linked.TransformLog, linked.FilterLog, linked.SignozLog)
	default:
		return unasked("there is no context %q", q.Context)
	}
}

type functions[K any] = func() map[string]ottl.Factory[K]

func parseIn[K any, O ~func(*ottl.Parser[K])](
	q question,
	settings component.TelemetrySettings,
	newParser func(map[string]ottl.Factory[K], component.TelemetrySettings, ...O) (ottl.Parser[K], error),
	named O,
	transform, filter, signoz functions[K],
) error {
	known, ok := map[string]functions[K]{"transform": transform, "filter": filter, "signoztransform": signoz}[q.User]
	if !ok {
		return unasked("there is no user of OTTL %q", q.User)
	}
	parse := func(options ...O) error {
		parser, err := newParser(known(), settings, options...)
		if err != nil {
			return err
		}
		switch q.Form {
		case "statement":
			_, err = parser.ParseStatement(q.Text)
		case "condition":
			_, err = parser.ParseCondition(q.Text)
		case "value":
			_, err = parser.ParseValueExpression(q.Text)
		default:
			return unasked("there is no form of OTTL %q", q.Form)
		}
		return err
	}
	err := parse()
	if err != nil && parse(named) == nil {
		return nil
	}
	return err
}

// compileGrok compiles a pattern with the library of grok_parser, or with that of ExtractGrokPatterns.
func compileGrok(q question) error {
	switch q.User {
	case "operator":
		library, err := grok.NewWithConfig(&grok.Config{NamedCapturesOnly: true})
		if err != nil {
			return err
		}
		_, err = library.Parse(q.Text, "")
		return err
	case "ottl":
		library, err := elastic.NewComplete()
		if err != nil {
			return err
		}
		return library.Compile(q.Text, true)
	default:
		return unasked("there is no user of grok %q", q.User)
	}
}

// What SigNoz v0.108 gives to every query beside the dashboard's own variables.
var reserved = []string{
	"start_timestamp", "end_timestamp", "start_timestamp_ms", "end_timestamp_ms", "SIGNOZ_START_TIME", "SIGNOZ_END_TIME",
	"start_timestamp_nano", "end_timestamp_nano", "start_datetime", "end_datetime",
}

// What a variable may hold: a label's value, a number, a range. One that parses is enough.
var variableValues = []string{"x", "5", "5m"}

// parsePromQL parses a query with its variables in their places, as SigNoz puts them there: the longest names first, in
// three forms, and then as a template of Go. Without a list of variables the text is the query itself, as in a rule.
func parsePromQL(q question) error {
	if q.Variables == nil {
		_, err := parser.ParseExpr(q.Text)
		return err
	}
	var first error
	for _, value := range variableValues {
		text, err := withVariables(q.Text, append(slices.Clone(q.Variables), reserved...), value)
		if err == nil {
			_, err = parser.ParseExpr(text)
		}
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
	}
	return first
}

func withVariables(text string, names []string, value string) (string, error) {
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	data := map[string]any{}
	for _, name := range names {
		of := value
		if slices.Contains(reserved, name) {
			of = "1700000000"
		}
		data[name] = of
		for _, form := range []string{"{{%s}}", "[[%s]]", "$%s"} {
			text = strings.ReplaceAll(text, fmt.Sprintf(form, name), of)
		}
	}
	made, err := template.New("promql-query").Parse(text)
	if err != nil {
		return "", err
	}
	var rendered bytes.Buffer
	err = made.Execute(&rendered, data)
	return rendered.String(), err
}
