package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"golang.org/x/text/cases"
)

// What SigNoz puts before every text: the names that stand for parts of the data.
const definitions = "{{$labels := .Labels}}{{$value := .Value}}{{$threshold := .Threshold}}"

// alert is the data of a template: the value and the threshold are texts, formatted by their unit.
type alert struct {
	Labels    map[string]string
	Value     string
	Threshold string
}

// renderTemplate renders an annotation as SigNoz v0.108 does when a rule fires: what it writes for its own forms of labels
// and values is put in their place first, text/template does the rest. Beside the text it gives the labels asked for.
func renderTemplate(q question) answer {
	text := preprocessed(definitions + q.Text)
	made, err := template.New("annotation").Funcs(functionsOfTemplates).Option("missingkey=zero").Parse(text)
	if err != nil {
		return answer{Verdict: refused, Problems: []problem{{Message: withoutName(err), Stage: "load"}}}
	}
	labels := map[string]bool{}
	collectLabels(made.Root, labels)
	a := answer{Verdict: accepted, Labels: slices.Sorted(maps.Keys(labels))}
	given := map[string]string{}
	for name, value := range q.Labels {
		given[name], given[normalName(name)] = value, value
	}
	var rendered bytes.Buffer
	if err := made.Execute(&rendered, alert{Labels: given, Value: "1", Threshold: "1"}); err != nil {
		a.Verdict, a.Problems = refused, []problem{{Message: withoutName(err), Stage: "start"}}
		return a
	}
	result := rendered.String()
	a.Rendered = &result
	return a
}

var (
	notOfNames = regexp.MustCompile(`[^a-zA-Z0-9_]`)
	dollar     = regexp.MustCompile(`({{.*?}})|(\$(\w+(?:\.\w+)*))`)
	labelPath  = regexp.MustCompile(`{{\s*\.Labels\.([a-zA-Z0-9_.]+)(.*?)}}`)
	variable   = regexp.MustCompile(`{{\s*\$\s*([a-zA-Z0-9_.]+)\s*}}`)
)

// preprocessed applies the three rules of SigNoz, in its order: `$name` outside of braces is a label, a path below .Labels
// is one name, and so is a variable alone in its braces, with the exception of two.
func preprocessed(text string) string {
	text = dollar.ReplaceAllStringFunc(text, func(found string) string {
		if strings.HasPrefix(found, "{{") {
			return found
		}
		return fmt.Sprintf(`{{index $labels "%s"}}`, found[1:])
	})
	text = labelPath.ReplaceAllStringFunc(text, func(found string) string {
		parts := labelPath.FindStringSubmatch(found)
		return fmt.Sprintf(`{{index .Labels "%s"%s}}`, parts[1], parts[2])
	})
	return variable.ReplaceAllStringFunc(text, func(found string) string {
		if found == "{{$threshold}}" || found == "{{$value}}" {
			return found
		}
		return fmt.Sprintf(`{{index .Labels "%s"}}`, strings.TrimSuffix(strings.TrimPrefix(found, "{{$"), "}}"))
	})
}

// normalName is under which other name SigNoz gives a label, too.
func normalName(name string) string {
	name = notOfNames.ReplaceAllString(name, "_")
	if name != "" && name[0] >= '0' && name[0] <= '9' {
		return "_" + name
	}
	return name
}

// record is what the functions of Prometheus' templates take; no template of an alert has one.
type record struct {
	Labels map[string]string
	Value  float64
}

// The functions there are, with the types of their arguments: which texts are refused depends on these alone.
var functionsOfTemplates = template.FuncMap{
	"first": func(all []*record) (*record, error) {
		if len(all) == 0 {
			return nil, errors.New("first() called on vector with no elements")
		}
		return all[0], nil
	},
	"label":             func(name string, of *record) string { return of.Labels[name] },
	"value":             func(of *record) float64 { return of.Value },
	"strvalue":          func(of *record) string { return of.Labels["__value__"] },
	"args":              func(all ...any) map[string]any { return numbered(all) },
	"reReplaceAll":      func(pattern, by, text string) string { return regexp.MustCompile(pattern).ReplaceAllString(text, by) },
	"safeHtml":          func(text string) string { return text },
	"match":             regexp.MatchString,
	"title":             cases.Title,
	"toUpper":           strings.ToUpper,
	"toLower":           strings.ToLower,
	"sortByLabel":       func(_ string, all []*record) []*record { return all },
	"humanize":          shortened,
	"humanize1024":      shortened,
	"humanizeDuration":  shortened,
	"humanizeTimestamp": shortened,
	// There is no address of SigNoz when an alert fires: both panic.
	"pathPrefix":  func() (string, error) { return "", errors.New("there is no external URL") },
	"externalURL": func() (string, error) { return "", errors.New("there is no external URL") },
}

func shortened(value float64) string {
	if math.IsNaN(value) {
		return "NaN"
	}
	return fmt.Sprintf("%.4g", value)
}

func numbered(all []any) map[string]any {
	found := map[string]any{}
	for index, one := range all {
		found[fmt.Sprintf("arg%d", index)] = one
	}
	return found
}

var ofTemplate = regexp.MustCompile(`^template: annotation:[\d:]+ (executing "annotation" )?`)

// withoutName takes away what names the template itself, and places behind what SigNoz puts before it.
func withoutName(err error) string { return ofTemplate.ReplaceAllString(err.Error(), "") }

// collectLabels finds the labels that a template names.
func collectLabels(node parse.Node, found map[string]bool) {
	switch n := node.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, inner := range n.Nodes {
				collectLabels(inner, found)
			}
		}
	case *parse.ActionNode:
		collectLabels(n.Pipe, found)
	case *parse.IfNode:
		collectBranches(&n.BranchNode, found)
	case *parse.RangeNode:
		collectBranches(&n.BranchNode, found)
	case *parse.WithNode:
		collectBranches(&n.BranchNode, found)
	case *parse.TemplateNode:
		collectLabels(n.Pipe, found)
	case *parse.PipeNode:
		if n != nil {
			for _, command := range n.Cmds {
				collectLabels(command, found)
			}
		}
	case *parse.CommandNode:
		if name, ok := indexed(n); ok {
			found[name] = true
		}
		for _, inner := range n.Args {
			collectLabels(inner, found)
		}
	case *parse.FieldNode:
		if len(n.Ident) > 1 && n.Ident[0] == "Labels" {
			found[n.Ident[1]] = true
		}
	case *parse.VariableNode:
		if len(n.Ident) > 1 && n.Ident[0] == "$labels" {
			found[n.Ident[1]] = true
		} else if len(n.Ident) > 2 && n.Ident[0] == "$" && n.Ident[1] == "Labels" {
			found[n.Ident[2]] = true
		}
	}
}

func collectBranches(n *parse.BranchNode, found map[string]bool) {
	collectLabels(n.Pipe, found)
	collectLabels(n.List, found)
	collectLabels(n.ElseList, found)
}

// indexed is the label of `index .Labels "name"`.
func indexed(n *parse.CommandNode) (string, bool) {
	if len(n.Args) < 3 || n.Args[0].String() != "index" {
		return "", false
	}
	of := n.Args[1].String()
	name, ok := n.Args[2].(*parse.StringNode)
	if !ok || (of != ".Labels" && of != "$labels" && of != "$.Labels") {
		return "", false
	}
	return name.Text, true
}
