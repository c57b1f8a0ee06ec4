package main

import (
	"archive/zip"
	ctx "context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/elastic/go-grok/patterns"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottldatapoint"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottllog"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlmetric"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlresource"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlscope"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspanevent"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/ottlfuncs"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pmetric"

	"signoz-as-code/tools/internal/contexts"
	"signoz-as-code/tools/internal/linked"
)

// argument of a function, as the struct of its arguments has it.
type argument struct {
	Name     string `json:"name"`
	Type     string `json:"type"`
	Optional bool   `json:"optional,omitempty"`
}

// set of functions that one user of OTTL gives to one context.
type set struct {
	// Whether the standard functions that change things, and the standard ones that do not, are all in it.
	Editors    bool     `json:"editors"`
	Converters bool     `json:"converters"`
	More       []string `json:"more,omitempty"`
	// Functions of that name take other arguments elsewhere.
	Arguments map[string][]argument `json:"arguments,omitempty"`
}

// view is the paths that a context knows: what each gives, and how many keys those take at most that take any.
type view struct {
	Paths map[string]string `json:"paths"`
	Keyed map[string]int    `json:"keyed"`
}

// context is what can be named in a context. Plain paths have no name of a context before them, named ones always do.
type context struct {
	Plain view     `json:"plain"`
	Named view     `json:"named"`
	Enums []string `json:"enums"`
}

type language struct {
	Functions  map[string][]argument     `json:"functions"`
	Editors    []string                  `json:"editors"`
	Converters []string                  `json:"converters"`
	Sets       map[string]map[string]set `json:"sets"`
	Contexts   map[string]context        `json:"contexts"`
	Grammar    grammar                   `json:"grammar"`
	// What ExtractGrokPatterns and Time know beside.
	Grok    grokPatterns `json:"grok"`
	Locales []string     `json:"locales"`
	Zones   []string     `json:"zones"`
}

// writeOttl writes what OTTL has in this program. `source` is the folder of the module pkg/ottl: the words in it are
// what paths and enums are tried with; `zoneinfo` is the file of time zones that Go links with time/tzdata, which
// clickhouse-go asks for.
func writeOttl(folder, source, zoneinfo string) error {
	l := language{
		Functions: map[string][]argument{},
		Sets:      map[string]map[string]set{},
		Contexts:  map[string]context{},
	}
	l.Editors = names(editorsOf(ottlfuncs.StandardFuncs[contexts.Span]()))
	l.Converters = names(ottlfuncs.StandardConverters[contexts.Span]())
	if err := addSets(&l); err != nil {
		return err
	}
	var err error
	if l.Grammar, err = grammarOf(); err != nil {
		return err
	}
	words, err := wordsIn(source)
	if err != nil {
		return err
	}
	if err := addContexts(&l, words); err != nil {
		return err
	}
	all := maps.Clone(patterns.Default)
	for _, more := range allPatterns {
		maps.Copy(all, more)
	}
	l.Grok = patternsIn(all)
	if l.Locales = names(linked.Locales); len(l.Locales) == 0 {
		return errors.New("the languages of times are not found where internal/linked looks for them")
	}
	if l.Zones, err = filesIn(zoneinfo); err != nil {
		return err
	}
	text, err := json.MarshalIndent(l, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "ottl.json"), append(text, '\n'), 0o644)
}

// filesIn names the files of an archive.
func filesIn(path string) ([]string, error) {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	found := []string{}
	for _, file := range archive.File {
		if !file.FileInfo().IsDir() {
			found = append(found, file.Name)
		}
	}
	slices.Sort(found)
	return found, nil
}

// What NewComplete of the library puts together.
var allPatterns = []map[string]string{
	patterns.AWS, patterns.Bind9, patterns.Bro, patterns.Exim, patterns.HAProxy, patterns.Httpd, patterns.Firewalls,
	patterns.Java, patterns.Junos, patterns.Maven, patterns.MCollective, patterns.MongoDB, patterns.PostgreSQL,
	patterns.Rails, patterns.Redis, patterns.Ruby, patterns.Squid, patterns.Syslog,
}

func addContexts(l *language, words []string) error {
	settings := componenttest.NewNopTelemetrySettings()
	empty := contexts.Empty()
	points := []contexts.DataPoint{}
	for _, point := range []any{
		pmetric.NewNumberDataPoint(), pmetric.NewHistogramDataPoint(), pmetric.NewExponentialHistogramDataPoint(),
		pmetric.NewSummaryDataPoint(),
	} {
		points = append(points, empty.DataPoint(point))
	}
	return errors.Join(
		add(l, words, "resource", func(options ...ottl.Option[contexts.Resource]) (ottl.Parser[contexts.Resource], error) {
			return ottlresource.NewParser(nil, settings, options...)
		}, ottlresource.EnablePathContextNames(), empty.Resource()),
		add(l, words, "scope", func(options ...ottl.Option[contexts.Scope]) (ottl.Parser[contexts.Scope], error) {
			return ottlscope.NewParser(nil, settings, options...)
		}, ottlscope.EnablePathContextNames(), empty.Scope()),
		add(l, words, "span", func(options ...ottl.Option[contexts.Span]) (ottl.Parser[contexts.Span], error) {
			return ottlspan.NewParser(nil, settings, options...)
		}, ottlspan.EnablePathContextNames(), empty.Span()),
		add(l, words, "spanevent", func(options ...ottl.Option[contexts.SpanEvent]) (ottl.Parser[contexts.SpanEvent], error) {
			return ottlspanevent.NewParser(nil, settings, options...)
		}, ottlspanevent.EnablePathContextNames(), empty.SpanEvent()),
		add(l, words, "metric", func(options ...ottl.Option[contexts.Metric]) (ottl.Parser[contexts.Metric], error) {
			return ottlmetric.NewParser(nil, settings, options...)
		}, ottlmetric.EnablePathContextNames(), empty.Metric()),
		add(l, words, "datapoint", func(options ...ottl.Option[contexts.DataPoint]) (ottl.Parser[contexts.DataPoint], error) {
			return ottldatapoint.NewParser(nil, settings, options...)
		}, ottldatapoint.EnablePathContextNames(), points...),
		add(l, words, "log", func(options ...ottl.Option[contexts.Log]) (ottl.Parser[contexts.Log], error) {
			return ottllog.NewParser(nil, settings, options...)
		}, ottllog.EnablePathContextNames(), empty.Log()),
	)
}

// add finds out what a context knows. `data` is empty telemetry of it, to see of which type its values are.
func add[K any](l *language, words []string, name string, make func(...ottl.Option[K]) (ottl.Parser[K], error), named ottl.Option[K], data ...K) error {
	plain, err := make()
	if err != nil {
		return err
	}
	withNames, err := make(named)
	if err != nil {
		return err
	}
	lower, c := []string{}, context{Enums: []string{}}
	for _, w := range words {
		if w[0] < 'a' {
			if _, err := plain.ParseValueExpression(w); err == nil {
				c.Enums = append(c.Enums, w)
			}
		} else if w != "nil" && w != "true" && w != "false" {
			lower = append(lower, w)
		}
	}
	c.Plain, c.Named = viewOf(lower, plain, data), viewOf(lower, withNames, data)
	l.Contexts[name] = c
	return nil
}

func viewOf[K any](words []string, parser ottl.Parser[K], data []K) view {
	v := view{Paths: map[string]string{}, Keyed: map[string]int{}}
	explore(&v, words, parser, data, nil)
	return v
}

// How many parts paths have at most, and how many keys are tried: more are like these.
const depth, keys = 4, 9

// explore tries every word below a prefix. What is before the first point may be no path itself (`resource`); all else
// that leads on is.
func explore[K any](v *view, words []string, parser ottl.Parser[K], data []K, prefix []string) {
	for _, w := range words {
		parts := append(slices.Clone(prefix), w)
		path := strings.Join(parts, ".")
		expression, err := parser.ParseValueExpression(path)
		if err == nil {
			v.Paths[path] = valueType(expression, data)
			for count := 1; count <= keys; count++ {
				if _, err := parser.ParseValueExpression(path + strings.Repeat(`["k"]`, count)); err == nil {
					v.Keyed[path] = count
				}
			}
		}
		if len(parts) < depth && (err == nil || len(prefix) == 0) {
			explore(v, words, parser, data, parts)
		}
	}
}

// valueType tells what a path gives; `any` where that depends on the telemetry.
func valueType[K any](expression *ottl.ValueExpression[K], data []K) string {
	for _, one := range data {
		switch value, _ := expression.Eval(ctx.Background(), one); value.(type) {
		case nil:
		case int64:
			return "int"
		case float64:
			return "float"
		case string:
			return "string"
		case bool:
			return "bool"
		case time.Time:
			return "time"
		case pcommon.Map:
			return "map"
		case pcommon.TraceID, pcommon.SpanID:
			return "id"
		default:
			if reflect.TypeOf(value).Kind() == reflect.Slice || strings.HasSuffix(reflect.TypeOf(value).Name(), "Slice") {
				return "list"
			}
			return "other"
		}
	}
	return "any"
}

func addSets(l *language) error {
	type one struct {
		user, context string
		factories     any
	}
	for _, s := range []one{
		{"filter", "span", linked.FilterSpan()},
		{"filter", "spanevent", linked.FilterSpanEvent()},
		{"filter", "metric", linked.FilterMetric()},
		{"filter", "datapoint", linked.FilterDataPoint()},
		{"filter", "log", linked.FilterLog()},
		{"filter", "scope", linked.FilterScope()},
		{"filter", "resource", linked.FilterResource()},
		{"transform", "span", linked.TransformSpan()},
		{"transform", "spanevent", linked.TransformSpanEvent()},
		{"transform", "metric", linked.TransformMetric()},
		{"transform", "datapoint", linked.TransformDataPoint()},
		{"transform", "log", linked.TransformLog()},
		{"transform", "scope", linked.TransformScope()},
		{"transform", "resource", linked.TransformResource()},
		{"signoztransform", "span", linked.SignozSpan()},
		{"signoztransform", "spanevent", linked.SignozSpanEvent()},
		{"signoztransform", "metric", linked.SignozMetric()},
		{"signoztransform", "datapoint", linked.SignozDataPoint()},
		{"signoztransform", "log", linked.SignozLog()},
		{"signoztransform", "scope", linked.SignozScope()},
		{"signoztransform", "resource", linked.SignozResource()},
	} {
		found, err := argumentsOf(s.factories)
		if err != nil {
			return fmt.Errorf("%s, %s: %w", s.user, s.context, err)
		}
		more, others := []string{}, map[string][]argument{}
		for name, arguments := range found {
			if known, ok := l.Functions[name]; ok && !slices.Equal(known, arguments) {
				others[name] = arguments
			} else {
				l.Functions[name] = arguments
			}
			if !slices.Contains(l.Editors, name) && !slices.Contains(l.Converters, name) {
				more = append(more, name)
			}
		}
		sort.Strings(more)
		all := func(of []string) (bool, error) {
			missing := slices.DeleteFunc(slices.Clone(of), func(name string) bool { _, ok := found[name]; return ok })
			if len(missing) > 0 && len(missing) < len(of) {
				return false, fmt.Errorf("%s, %s has some of the standard functions: it lacks %v", s.user, s.context, missing)
			}
			return len(missing) == 0, nil
		}
		editors, err := all(l.Editors)
		if err != nil {
			return err
		}
		converters, err := all(l.Converters)
		if err != nil {
			return err
		}
		if l.Sets[s.user] == nil {
			l.Sets[s.user] = map[string]set{}
		}
		l.Sets[s.user][s.context] = set{Editors: editors, Converters: converters, More: more, Arguments: others}
	}
	return nil
}

// argumentsOf reads the arguments of every factory in a map from names to factories, whatever context they are for.
func argumentsOf(factories any) (map[string][]argument, error) {
	found := map[string][]argument{}
	for _, key := range reflect.ValueOf(factories).MapKeys() {
		factory := reflect.ValueOf(factories).MapIndex(key)
		made := factory.MethodByName("CreateDefaultArguments").Call(nil)[0]
		arguments := []argument{}
		if !made.IsNil() {
			t := made.Elem().Elem().Type()
			for i := range t.NumField() {
				name := typeName(t.Field(i).Type)
				if name == "" {
					return nil, fmt.Errorf("%s: an argument of type %s", key, t.Field(i).Type)
				}
				inner, isOptional := strings.CutPrefix(name, "Optional ")
				arguments = append(arguments, argument{Name: t.Field(i).Name, Type: inner, Optional: isOptional})
			}
		}
		found[key.String()] = arguments
	}
	return found, nil
}

// typeName is the name of a type without its context: StringGetter, []StringGetter, int64.
func typeName(t reflect.Type) string {
	if t.Kind() == reflect.Slice {
		return "[]" + typeName(t.Elem())
	}
	name, _, _ := strings.Cut(t.Name(), "[")
	if name == "Optional" {
		get, _ := t.MethodByName("Get")
		return "Optional " + typeName(get.Type.Out(0))
	}
	return name
}

func editorsOf(factories map[string]ottl.Factory[contexts.Span]) map[string]ottl.Factory[contexts.Span] {
	found := map[string]ottl.Factory[contexts.Span]{}
	converters := ottlfuncs.StandardConverters[contexts.Span]()
	for name, factory := range factories {
		if _, ok := converters[name]; !ok {
			found[name] = factory
		}
	}
	return found
}

func names[V any](m map[string]V) []string {
	found := []string{}
	for name := range m {
		found = append(found, name)
	}
	sort.Strings(found)
	return found
}

var word = regexp.MustCompile(`"([a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*)"`)

// wordsIn collects every word that stands in quotation marks in the contexts of OTTL.
func wordsIn(source string) ([]string, error) {
	found := map[string]bool{}
	err := filepath.WalkDir(filepath.Join(source, "contexts"), func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, match := range word.FindAllStringSubmatch(string(text), -1) {
			found[match[1]] = true
		}
		return nil
	})
	return names(found), err
}
