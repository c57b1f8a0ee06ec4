// Command collector-check asks the real signoz-otel-collector about configurations.
//
//	collector-check file...     loads, validates and builds the pipelines of each, and starts nothing that listens or dials;
//	                            prints {"file", "ok", "error"} a line
//	collector-check run file    runs it as it is until its standard input is closed
//	collector-check managed file copy remote
//	                            the same, with a copy of the file and what comes over OpAMP in its place: the file
//	                            `remote`, as soon as there is one
//	collector-check serve       answers questions from standard input, a JSON document a line (serve.go): about whole
//	                            configurations, single components, OTTL, grok, PromQL and templates of alerts
//
// The exit code is 1 when a file is refused.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/SigNoz/signoz-otel-collector/components"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/envprovider"
	"go.opentelemetry.io/collector/confmap/provider/fileprovider"
	"go.opentelemetry.io/collector/otelcol"
)

type verdict struct {
	File  string `json:"file"`
	OK    bool   `json:"ok"`
	Error string `json:"error,omitempty"`
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "run" {
		if err := run(os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if len(os.Args) == 5 && os.Args[1] == "managed" {
		if err := runManaged(untilInputEnds(), os.Args[2], os.Args[3], os.Args[4]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if len(os.Args) == 2 && os.Args[1] == "serve" {
		// Only answers go there: what components print does not.
		out := os.Stdout
		os.Stdout = os.Stderr
		if err := serve(os.Stdin, out); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: collector-check file... | run file | managed file copy remote | serve")
		os.Exit(1)
	}
	out := json.NewEncoder(os.Stdout)
	code := 0
	for _, file := range os.Args[1:] {
		v := verdict{File: file, OK: true}
		if err := check(file); err != nil {
			v.OK, v.Error, code = false, err.Error(), 1
		}
		if err := out.Encode(v); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(code)
}

// check tells why the collector would not start with a configuration; a panic while it is built is such a reason.
func check(file string) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	collector, err := newCollector(file, withStandIns)
	if err != nil {
		return err
	}
	return collector.DryRun(context.Background())
}

func run(file string) error {
	collector, err := newCollector(file, components.Components)
	if err != nil {
		return err
	}
	return collector.Run(untilInputEnds())
}

func untilInputEnds() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	return ctx
}

func newCollector(file string, factories func() (otelcol.Factories, error)) (*otelcol.Collector, error) {
	return otelcol.NewCollector(otelcol.CollectorSettings{
		BuildInfo: component.NewDefaultBuildInfo(),
		Factories: factories,
		ConfigProviderSettings: otelcol.ConfigProviderSettings{
			ResolverSettings: confmap.ResolverSettings{
				URIs: []string{"file:" + file},
				// Those of signoz-otel-collector's own main.
				ProviderFactories: []confmap.ProviderFactory{fileprovider.NewFactory(), envprovider.NewFactory()},
			},
		},
	})
}
