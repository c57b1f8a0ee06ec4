package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/xconfmap"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/service"
)

// The stages at which the program may stop, in its order.
var stages = []string{"load", "validate", "build", "start"}

// judgeConfiguration tells what the program does with a configuration until its components are to be started: it loads,
// validates and builds it, and it looks the extensions up that components refer to, which the program does while it
// starts. Of components only those are started that neither listen nor dial (standins.go).
//
// What only the collector's machine has and the question does not give is tried with several values: one that is accepted
// is enough, since nobody can say that it is not the one.
func judgeConfiguration(q question, until time.Time) answer {
	written, err := writtenIn(q.Text)
	if err != nil {
		return answer{Verdict: refused, Problems: []problem{{Message: err.Error(), Stage: stages[0]}}}
	}
	machine := &machine{environment: q.Environment, files: q.Files, standIns: map[string]string{}}
	found := stopsAt(q.Text, machine)
	for round := 0; round < 2 && len(machine.unset) > 0 && dependsOn(found, written, machine.unset); round++ {
		found = improved(q.Text, machine, found, written, until)
	}
	unset := slices.Clone(machine.unset)
	a := answer{Verdict: accepted, Unset: unset}
	for _, one := range found.problems {
		one.Stage = stages[found.stage]
		one.Depends = mentions(written, one.Path, unset)
		a.Problems = append(a.Problems, one)
		if !one.Machine && !one.Depends {
			a.Verdict = refused
		}
	}
	a.Problems = append(a.Problems, ofStandIns(written)...)
	if len(a.Problems) > 0 && a.Verdict == accepted {
		a.Verdict = unknown
	}
	return a
}

// Extensions that stand-ins take the place of in this program (absent/), by type.
var absent = []string{"googlecloudlogentry_encoding"}

// ofStandIns tells which extensions this program cannot judge, because it has only a stand-in for them.
func ofStandIns(written *confmap.Conf) []problem {
	var found []problem
	section, _ := written.ToStringMap()["extensions"].(map[string]any)
	for id := range section {
		if name, _, _ := strings.Cut(id, "/"); slices.Contains(absent, strings.TrimSpace(name)) {
			message := fmt.Sprintf("the extension %s: this program does not have it", id)
			found = append(found, problem{Path: []string{"extensions", id}, Message: message, Machine: true})
		}
	}
	return found
}

// stop is where the program stops, and why; without problems it does not.
type stop struct {
	stage    int
	problems []problem
}

func (s stop) betterThan(other stop) bool {
	if len(s.problems) == 0 || len(other.problems) == 0 {
		return len(other.problems) > 0 && len(s.problems) == 0
	}
	return s.stage > other.stage || s.stage == other.stage && len(s.problems) < len(other.problems)
}

// improved tries other values for what is not set, one name after the other, and keeps those that lead further.
func improved(text string, machine *machine, best stop, written *confmap.Conf, until time.Time) stop {
	for _, name := range slices.Clone(machine.unset) {
		before, had := machine.standIns[name]
		kept, wasKept := before, had
		for _, value := range append(slices.Clone(plausible), idsIn(written)...) {
			// The last verdict has to be given in time, too.
			if !dependsOn(best, written, machine.unset) || time.Now().Add(time.Second).After(until) {
				break
			}
			machine.standIns[name] = value
			if found := stopsAt(text, machine); found.betterThan(best) {
				best, kept, wasKept = found, value, true
			}
		}
		if wasKept {
			machine.standIns[name] = kept
		} else {
			delete(machine.standIns, name)
		}
	}
	return best
}

// What values of configurations look like.
var plausible = []string{
	"1", "10s", "localhost:4317", "http://localhost:4317", "tcp://localhost:9000/x", "true", "UTC", "a", "[a]", "a=b",
	"/a", "(?P<a>.*)", "send", "info", "traceID", "tcp", "zstd", `"5"`, "0 0 * * *", "0.5", "{a: b}",
}

// idsIn gives the lists of one component each, for pipelines that are made of them.
func idsIn(written *confmap.Conf) []string {
	var found []string
	for _, class := range []string{"receivers", "processors", "exporters"} {
		if section, ok := written.ToStringMap()[class].(map[string]any); ok {
			for id := range section {
				found = append(found, "["+id+"]", id)
				break
			}
		}
	}
	return found
}

// stopsAt goes the program's way with a configuration. Where its own reading ends at the first problem, the others are
// looked for component by component.
func stopsAt(text string, machine *machine) (found stop) {
	defer func() {
		if reason := recover(); reason != nil {
			found.problems = []problem{{Message: panicked(reason)}}
		}
	}()
	factories, err := withStandIns()
	if err != nil {
		return stop{0, []problem{{Message: err.Error()}}}
	}
	ctx, settings := context.Background(), machine.settings(text)
	provider, err := otelcol.NewConfigProvider(otelcol.ConfigProviderSettings{ResolverSettings: settings})
	if err != nil {
		return stop{0, []problem{{Message: err.Error()}}}
	}
	config, err := provider.Get(ctx, factories)
	if err != nil {
		return stop{0, unreadable(ctx, settings, factories, err)}
	}
	var ofMachine []problem
	found.stage = 1
	problems := problemsIn(xconfmap.Validate(config))
	if !areOfMachine(problems) {
		return stop{1, problems}
	}
	ofMachine = append(ofMachine, problems...)
	found.stage = 2
	if err := safely(func() error { return buildPipelines(ctx, config, factories) }); err != nil {
		problems := unbuilt(config, factories, err)
		if !areOfMachine(problems) {
			return stop{2, append(ofMachine, problems...)}
		}
		ofMachine = append(ofMachine, problems...)
	}
	started, problems := buildExtensions(ctx, config, factories)
	if !areOfMachine(problems) {
		return stop{2, append(ofMachine, problems...)}
	}
	ofMachine = append(ofMachine, problems...)
	if problems := wrongReferences(config, started); len(problems) > 0 {
		return stop{3, append(ofMachine, problems...)}
	}
	return stop{2, ofMachine}
}

func buildPipelines(ctx context.Context, config *otelcol.Config, factories otelcol.Factories) error {
	return service.Validate(ctx, service.Settings{
		BuildInfo:           component.NewDefaultBuildInfo(),
		ReceiversConfigs:    config.Receivers,
		ReceiversFactories:  factories.Receivers,
		ProcessorsConfigs:   config.Processors,
		ProcessorsFactories: factories.Processors,
		ExportersConfigs:    config.Exporters,
		ExportersFactories:  factories.Exporters,
		ConnectorsConfigs:   config.Connectors,
		ConnectorsFactories: factories.Connectors,
	}, service.Config{Pipelines: config.Service.Pipelines})
}

func areOfMachine(problems []problem) bool {
	return !slices.ContainsFunc(problems, func(one problem) bool { return !one.Machine })
}

// unreadable finds what cannot be read of each component, where the reading of the whole ends with the first.
func unreadable(ctx context.Context, settings confmap.ResolverSettings, factories otelcol.Factories, whole error) []problem {
	all := []problem{{Message: whole.Error(), Machine: ofMachine(whole)}}
	resolver, err := confmap.NewResolver(settings)
	if err != nil {
		return all
	}
	content, err := resolver.Resolve(ctx)
	if err != nil {
		return []problem{{Message: err.Error(), Machine: ofMachine(err)}}
	}
	var found []problem
	for _, class := range classes {
		section, err := content.Sub(class)
		if err != nil {
			found = append(found, problem{Path: []string{class}, Message: err.Error()})
			continue
		}
		ids := map[component.ID]map[string]any{}
		if err := section.Unmarshal(&ids); err != nil {
			found = append(found, decoding([]string{class}, err)...)
			continue
		}
		for id := range ids {
			path := []string{class, id.String()}
			factory := factoryOf(factories, class, id.Type())
			if factory == nil {
				found = append(found, problem{Path: path, Message: fmt.Sprintf("unknown type: %q", id.Type())})
				continue
			}
			own, err := section.Sub(id.String())
			if err == nil {
				err = reads(factory, own)
			}
			if err != nil {
				found = append(found, decoding(path, err)...)
			}
		}
	}
	if section, err := content.Sub("service"); err == nil {
		if err := section.Unmarshal(&service.Config{}); err != nil {
			found = append(found, decoding([]string{"service"}, err)...)
		}
	}
	if len(found) == 0 {
		return decoding(nil, whole)
	}
	slices.SortFunc(found, func(a, b problem) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return found
}

// reads tells whether a component reads its configuration; a component that panics does not.
func reads(factory component.Factory, content *confmap.Conf) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = errors.New(panicked(reason))
		}
	}()
	config := factory.CreateDefaultConfig()
	return content.Unmarshal(&config)
}

var (
	decoded = regexp.MustCompile(`^'([^']*)'? (.*)$`)
	placed  = regexp.MustCompile(`^((?:receivers|processors|exporters|connectors|extensions|service)::.*?): ((?s).*)$`)
	index   = regexp.MustCompile(`\[(\d+)\]`)
)

// decoding takes the lines of mapstructure apart: each begins with the place that it is about.
func decoding(path []string, err error) []problem {
	var found []problem
	for _, line := range strings.Split(err.Error(), "\n") {
		line = strings.TrimPrefix(strings.TrimSpace(line), "* ")
		if line == "" || strings.HasSuffix(line, "the following error(s):") {
			continue
		}
		one := problem{Path: path, Message: line, Machine: ofMachine(err)}
		if parts := decoded.FindStringSubmatch(line); parts != nil && len(path) > 0 {
			inner := strings.ReplaceAll(index.ReplaceAllString(parts[1], ".$1"), "::", ".")
			one.Path, one.Message = append(slices.Clone(path), fields(inner)...), parts[2]
		}
		found = append(found, one)
	}
	return found
}

func fields(place string) []string {
	return slices.DeleteFunc(strings.Split(place, "."), func(part string) bool { return part == "" })
}

// problemsIn gives each error that was joined, with the place that stands before it.
func problemsIn(err error) []problem {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var found []problem
		for _, one := range joined.Unwrap() {
			found = append(found, problemsIn(one)...)
		}
		return found
	}
	return []problem{placedAt(err)}
}

func placedAt(err error) problem {
	one := problem{Message: err.Error(), Machine: ofMachine(err)}
	if parts := placed.FindStringSubmatch(one.Message); parts != nil {
		one.Path, one.Message = strings.Split(parts[1], "::"), parts[2]
	}
	return one
}

// Errors that tell about the machine on which the question is asked, where they carry no error of a file.
var machines = []string{
	"no such file or directory", "permission denied", "connection refused", "no such host", "network is unreachable",
	"unable to load in-cluster configuration", "executable file not found", "i/o timeout", "is a directory",
	"KUBERNETES_", "ECS_CONTAINER_METADATA_URI", "missing aws region",
}

func ofMachine(err error) bool {
	text := err.Error()
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) ||
		slices.ContainsFunc(machines, func(words string) bool { return strings.Contains(text, words) })
}
