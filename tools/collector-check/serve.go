package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"go.opentelemetry.io/collector/otelcol"
)

// question is one line of the input. `kind` says which of the other fields are read.
type question struct {
	ID   json.RawMessage `json:"id"`
	Kind string          `json:"kind"`
	// How long it may take; 10 s where it is 0.
	TimeoutMs int `json:"timeoutMs"`
	// Configurations, components as YAML, and everything that is a text itself.
	Text string `json:"text"`
	// Configurations: what the collector's own machine has. What is neither here nor has a fallback is not known.
	Environment map[string]string `json:"environment"`
	Files       map[string]string `json:"files"`
	// Components: receivers, processors, exporters, connectors or extensions; `config` instead of a text.
	Class  string         `json:"class"`
	Type   string         `json:"type"`
	Signal string         `json:"signal"`
	Config map[string]any `json:"config"`
	// OTTL: whose functions (transform, filter, signoztransform), of which context, and whether the text is a statement, a
	// condition or a value. Grok: whose patterns, `operator` or `ottl`.
	User    string `json:"user"`
	Context string `json:"context"`
	Form    string `json:"form"`
	// PromQL: the variables of the dashboard.
	Variables []string `json:"variables"`
	// Templates: the labels of the alert.
	Labels map[string]string `json:"labels"`
}

const (
	accepted = "accepted"
	refused  = "refused"
	// Nobody can tell here: the question took too long, or it depends on what only the collector's own machine has.
	unknown = "unknown"
)

type answer struct {
	ID       json.RawMessage `json:"id"`
	Verdict  string          `json:"verdict"`
	Problems []problem       `json:"problems,omitempty"`
	// Environment variables and files that the configuration asks for and that nobody gave.
	Unset []string `json:"unset,omitempty"`
	// What a template renders, and the labels that it asks for.
	Rendered *string  `json:"rendered,omitempty"`
	Labels   []string `json:"labels,omitempty"`
	// Which program this is.
	About *about `json:"about,omitempty"`
}

// problem is one reason for a refusal; `path` leads to it in the configuration, as far as the program tells.
type problem struct {
	Path    []string `json:"path,omitempty"`
	Message string   `json:"message"`
	// When the program would stop: load, validate, build or start.
	Stage string `json:"stage,omitempty"`
	// Whether it is about the machine (a file, an address) and not about what is asked.
	Machine bool `json:"machine,omitempty"`
	// Whether it is at a place that takes something from the environment which is not known.
	Depends bool `json:"depends,omitempty"`
}

// serve answers a question a line until the input ends, one after the other and in their order. A question that panics is
// refused, one that takes too long is unknown; neither ends the program. What a component does in a goroutine of its own
// can: the question that has no answer then is the one.
func serve(in io.Reader, out io.Writer) error {
	factories, err := withStandIns()
	if err != nil {
		return err
	}
	lines, encoder := bufio.NewReaderSize(in, 1<<16), json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 1 {
			if err := encoder.Encode(answerTo(line, factories)); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func answerTo(line []byte, factories otelcol.Factories) answer {
	var q question
	if err := json.Unmarshal(line, &q); err != nil {
		return answer{Verdict: unknown, Problems: []problem{{Message: "the question cannot be read: " + err.Error()}}}
	}
	limit := 10 * time.Second
	if q.TimeoutMs > 0 {
		limit = time.Duration(q.TimeoutMs) * time.Millisecond
	}
	found := make(chan answer, 1)
	go func() { found <- guarded(q, factories, time.Now().Add(limit)) }()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	var a answer
	select {
	case a = <-found:
	case <-timer.C:
		a = answer{Verdict: unknown, Problems: []problem{{Message: fmt.Sprintf("no verdict within %s", limit)}}}
	}
	a.ID = q.ID
	return a
}

func guarded(q question, factories otelcol.Factories, until time.Time) (a answer) {
	defer func() {
		if reason := recover(); reason != nil {
			fmt.Fprintf(os.Stderr, "%v\n%s", reason, debug.Stack())
			a = answer{Verdict: refused, Problems: []problem{{Message: panicked(reason)}}}
		}
	}()
	switch q.Kind {
	case "about":
		return answer{Verdict: accepted, About: aboutThis(factories)}
	case "configuration":
		return judgeConfiguration(q, until)
	case "component":
		return verdictOf(askComponent(factories, q))
	case "ottl":
		return verdictOf(parseOttl(q))
	case "grok":
		return verdictOf(compileGrok(q))
	case "promql":
		return verdictOf(parsePromQL(q))
	case "template":
		return renderTemplate(q)
	default:
		return answer{Verdict: unknown, Problems: []problem{{Message: fmt.Sprintf("there is no question of kind %q", q.Kind)}}}
	}
}

// errUnasked is for questions that are wrong themselves.
type errUnasked struct{ error }

func unasked(format string, values ...any) error { return errUnasked{fmt.Errorf(format, values...)} }

func verdictOf(err error) answer {
	if err == nil {
		return answer{Verdict: accepted}
	}
	verdict := refused
	var wrong errUnasked
	isMachine := ofMachine(err)
	if errors.As(err, &wrong) || isMachine {
		verdict = unknown
	}
	return answer{Verdict: verdict, Problems: []problem{{Message: err.Error(), Machine: isMachine}}}
}

func panicked(reason any) string { return fmt.Sprintf("panic: %v", reason) }
