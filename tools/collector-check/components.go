package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/xconfmap"
	"go.opentelemetry.io/collector/connector"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/consumer/consumertest"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/pipeline"
	"go.opentelemetry.io/collector/processor"
	"go.opentelemetry.io/collector/receiver"
	"go.uber.org/zap"

	"signoz-as-code/tools/internal/capabilities"
)

var (
	classes = []string{"receivers", "processors", "exporters", "connectors", "extensions"}
	silent  = zap.NewNop()
)

// factoryOf gives nil for a type that there is not.
func factoryOf(factories otelcol.Factories, class string, name component.Type) component.Factory {
	switch class {
	case "receivers":
		return orNil(factories.Receivers[name])
	case "processors":
		return orNil(factories.Processors[name])
	case "exporters":
		return orNil(factories.Exporters[name])
	case "connectors":
		return orNil(factories.Connectors[name])
	case "extensions":
		return orNil(factories.Extensions[name])
	}
	return nil
}

func orNil[F component.Factory](factory F) component.Factory {
	if any(factory) == nil {
		return nil
	}
	return factory
}

// askComponent tells why a component by itself is not read, not valid or cannot be made: for a signal, or for each that it
// supports where the question names none.
func askComponent(factories otelcol.Factories, q question) error {
	name, err := component.NewType(q.Type)
	if err != nil {
		return err
	}
	factory := factoryOf(factories, q.Class, name)
	if factory == nil {
		return fmt.Errorf("there is no %s %s", strings.TrimSuffix(q.Class, "s"), name)
	}
	content := confmap.NewFromStringMap(q.Config)
	if q.Config == nil {
		if content, err = writtenIn(q.Text); err != nil {
			return err
		}
	}
	config := factory.CreateDefaultConfig()
	if err := content.Unmarshal(&config); err != nil {
		return err
	}
	if err := xconfmap.Validate(config); err != nil {
		return err
	}
	signals := []string{q.Signal}
	if q.Signal == "" && q.Class != "connectors" && q.Class != "extensions" {
		signals = capabilities.Signals(factory)
	}
	for _, signal := range signals {
		if err := create(factory, component.NewID(name), signal, config); err != nil {
			return err
		}
	}
	return nil
}

// create makes a component without starting it.
func create(factory component.Factory, id component.ID, signal string, config component.Config) error {
	ctx, telemetry, build := context.Background(), componenttest.NewNopTelemetrySettings(), component.NewDefaultBuildInfo()
	sink := consumertest.NewNop()
	var err error
	switch f := factory.(type) {
	case receiver.Factory:
		settings := receiver.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}
		switch signal {
		case "traces":
			_, err = f.CreateTraces(ctx, settings, config, sink)
		case "metrics":
			_, err = f.CreateMetrics(ctx, settings, config, sink)
		case "logs":
			_, err = f.CreateLogs(ctx, settings, config, sink)
		default:
			err = fmt.Errorf("there is no signal %q", signal)
		}
	case processor.Factory:
		settings := processor.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}
		switch signal {
		case "traces":
			_, err = f.CreateTraces(ctx, settings, config, sink)
		case "metrics":
			_, err = f.CreateMetrics(ctx, settings, config, sink)
		case "logs":
			_, err = f.CreateLogs(ctx, settings, config, sink)
		default:
			err = fmt.Errorf("there is no signal %q", signal)
		}
	case exporter.Factory:
		settings := exporter.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}
		switch signal {
		case "traces":
			_, err = f.CreateTraces(ctx, settings, config)
		case "metrics":
			_, err = f.CreateMetrics(ctx, settings, config)
		case "logs":
			_, err = f.CreateLogs(ctx, settings, config)
		default:
			err = fmt.Errorf("there is no signal %q", signal)
		}
	case connector.Factory:
		err = makeConnector(f, signal, connector.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}, config)
	case extension.Factory:
		_, err = f.Create(ctx, extension.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}, config)
	}
	return err
}

// makeConnector makes one that leads from a signal to one that it supports, the same where it can, to a pipeline called
// `out`. Without a signal it is every pair that it supports.
func makeConnector(factory connector.Factory, signal string, settings connector.Settings, config component.Config) error {
	pairs := slices.DeleteFunc(capabilities.Pairs(factory), func(pair capabilities.Pair) bool { return signal != "" && pair.From != signal })
	if len(pairs) == 0 {
		return fmt.Errorf("there is no signal %q", signal)
	}
	if same := slices.IndexFunc(pairs, func(pair capabilities.Pair) bool { return pair.From == pair.To }); signal != "" {
		pairs = pairs[max(same, 0) : max(same, 0)+1]
	}
	for _, pair := range pairs {
		if err := makePair(factory, pair, settings, config); err != nil {
			return err
		}
	}
	return nil
}

func makePair(factory connector.Factory, pair capabilities.Pair, settings connector.Settings, config component.Config) error {
	ctx, sink := context.Background(), consumertest.NewNop()
	traces := connector.NewTracesRouter(map[pipeline.ID]consumer.Traces{pipeline.NewIDWithName(pipeline.SignalTraces, "out"): sink})
	metrics := connector.NewMetricsRouter(map[pipeline.ID]consumer.Metrics{pipeline.NewIDWithName(pipeline.SignalMetrics, "out"): sink})
	logs := connector.NewLogsRouter(map[pipeline.ID]consumer.Logs{pipeline.NewIDWithName(pipeline.SignalLogs, "out"): sink})
	var err error
	switch pair.From + " " + pair.To {
	case "traces traces":
		_, err = factory.CreateTracesToTraces(ctx, settings, config, traces)
	case "traces metrics":
		_, err = factory.CreateTracesToMetrics(ctx, settings, config, metrics)
	case "traces logs":
		_, err = factory.CreateTracesToLogs(ctx, settings, config, logs)
	case "metrics traces":
		_, err = factory.CreateMetricsToTraces(ctx, settings, config, traces)
	case "metrics metrics":
		_, err = factory.CreateMetricsToMetrics(ctx, settings, config, metrics)
	case "metrics logs":
		_, err = factory.CreateMetricsToLogs(ctx, settings, config, logs)
	case "logs traces":
		_, err = factory.CreateLogsToTraces(ctx, settings, config, traces)
	case "logs metrics":
		_, err = factory.CreateLogsToMetrics(ctx, settings, config, metrics)
	case "logs logs":
		_, err = factory.CreateLogsToLogs(ctx, settings, config, logs)
	}
	return err
}

// unbuilt finds every component of the pipelines that cannot be made, where building the whole ends with the first. What
// only the whole shows (a cycle, a connector with one end) is what that said.
func unbuilt(config *otelcol.Config, factories otelcol.Factories, whole error) []problem {
	var found []problem
	add := func(class string, id component.ID, configs map[component.ID]component.Config, signal string) {
		factory := factoryOf(factories, class, id.Type())
		if factory == nil || configs[id] == nil {
			return
		}
		if err := safely(func() error { return create(factory, id, signal, configs[id]) }); err != nil {
			one := problem{Path: []string{class, id.String()}, Message: err.Error(), Machine: ofMachine(err)}
			if !slices.ContainsFunc(found, func(other problem) bool { return fmt.Sprint(one) == fmt.Sprint(other) }) {
				found = append(found, one)
			}
		}
	}
	for id, parts := range config.Service.Pipelines {
		signal := id.Signal().String()
		for _, id := range parts.Receivers {
			add("receivers", id, config.Receivers, signal)
		}
		for _, id := range parts.Processors {
			add("processors", id, config.Processors, signal)
		}
		for _, id := range parts.Exporters {
			add("exporters", id, config.Exporters, signal)
		}
	}
	first := failed.FindStringSubmatch(whole.Error())
	isNamed := first != nil && slices.ContainsFunc(found, func(one problem) bool {
		return one.Path[0] == first[2]+"s" && one.Path[1] == first[1]
	})
	if first == nil {
		// A component that panics has no name in what the whole said.
		isNamed = slices.ContainsFunc(found, func(one problem) bool { return one.Message == whole.Error() })
	}
	if !isNamed {
		one := problem{Message: strings.TrimPrefix(whole.Error(), "failed to build pipelines: "), Machine: ofMachine(whole)}
		if first != nil {
			one.Path = []string{first[2] + "s", first[1]}
		}
		found = append(found, one)
	}
	slices.SortFunc(found, func(a, b problem) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return found
}

func safely(work func() error) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = errors.New(panicked(reason))
		}
	}()
	return work()
}
