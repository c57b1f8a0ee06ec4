package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/envprovider"
)

// machine is what the collector's own machine has, as far as the question tells: environment variables and files. It
// notes what is asked for and not there; stand-ins are values for that.
type machine struct {
	environment map[string]string
	files       map[string]string
	standIns    map[string]string
	unset       []string
}

// settings are those with which signoz-otel-collector's own main resolves a file, with this machine behind its two
// providers.
func (m *machine) settings(text string) confmap.ResolverSettings {
	return confmap.ResolverSettings{
		URIs: []string{"text:"},
		ProviderFactories: []confmap.ProviderFactory{
			provider("text", func(context.Context, string) (*confmap.Retrieved, error) {
				return confmap.NewRetrievedFromYAML([]byte(text))
			}),
			provider("file", m.file),
			provider("env", m.variable),
		},
	}
}

func (m *machine) file(_ context.Context, uri string) (*confmap.Retrieved, error) {
	path := strings.TrimPrefix(uri, "file:")
	content, ok := m.files[path]
	if !ok {
		m.note(uri)
		if content, ok = m.standIns[uri]; !ok {
			content = "secret"
		}
	}
	return confmap.NewRetrievedFromYAML([]byte(content))
}

// variable asks the program's own provider, with the variable set for as long as that takes: questions are answered one
// after the other.
func (m *machine) variable(ctx context.Context, uri string) (*confmap.Retrieved, error) {
	name, _, hasFallback := strings.Cut(strings.TrimPrefix(uri, "env:"), ":-")
	value, ok := m.environment[name]
	if !ok && !hasFallback {
		m.note("env:" + name)
		value, ok = m.standIns["env:"+name]
	}
	if before, isSet := os.LookupEnv(name); isSet {
		defer os.Setenv(name, before)
		os.Unsetenv(name)
	}
	if ok {
		if err := os.Setenv(name, value); err == nil {
			defer os.Unsetenv(name)
		}
	}
	return envprovider.NewFactory().Create(confmap.ProviderSettings{Logger: silent}).Retrieve(ctx, uri, nil)
}

func (m *machine) note(name string) {
	if !slices.Contains(m.unset, name) {
		m.unset = append(m.unset, name)
	}
}

type given struct {
	scheme   string
	retrieve func(context.Context, string) (*confmap.Retrieved, error)
}

func provider(scheme string, retrieve func(context.Context, string) (*confmap.Retrieved, error)) confmap.ProviderFactory {
	return confmap.NewProviderFactory(func(confmap.ProviderSettings) confmap.Provider { return given{scheme, retrieve} })
}

func (g given) Retrieve(ctx context.Context, uri string, _ confmap.WatcherFunc) (*confmap.Retrieved, error) {
	return g.retrieve(ctx, uri)
}
func (g given) Scheme() string                 { return g.scheme }
func (g given) Shutdown(context.Context) error { return nil }

// writtenIn is a configuration as it stands, before anything in it is replaced.
func writtenIn(text string) (*confmap.Conf, error) {
	retrieved, err := confmap.NewRetrievedFromYAML([]byte(text))
	if err != nil {
		return nil, err
	}
	return retrieved.AsConf()
}

// dependsOn tells whether all that a configuration is refused for may be due to what is not set.
func dependsOn(found stop, written *confmap.Conf, unset []string) bool {
	return len(found.problems) > 0 && slices.ContainsFunc(found.problems, func(one problem) bool {
		return mentions(written, one.Path, unset)
	})
}

// mentions tells whether something in the component at a place, or anywhere where the place is not known, is replaced by
// what is not set.
func mentions(written *confmap.Conf, path []string, unset []string) bool {
	var at any = written.ToStringMap()
	for _, part := range path[:min(2, len(path))] {
		inner, ok := at.(map[string]any)
		if !ok {
			break
		}
		if at, ok = inner[part]; !ok {
			// The program trims the blanks of ids.
			at = inner
			break
		}
	}
	text := fmt.Sprint(at)
	return slices.ContainsFunc(unset, func(name string) bool { return strings.Contains(text, "${"+name) })
}
