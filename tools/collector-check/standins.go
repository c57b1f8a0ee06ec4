package main

import (
	"context"
	"reflect"
	"slices"

	"github.com/ClickHouse/clickhouse-go/v2"
	"github.com/SigNoz/signoz-otel-collector/components"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/consumer/consumertest"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/processor"

	"signoz-as-code/tools/internal/capabilities"
)

// The exporters that dial ClickHouse while they are built, and the field of their configuration with the address.
var dialling = map[string]string{
	"clickhousetraces":        "Datasource",
	"clickhouselogsexporter":  "DSN",
	"signozclickhousemetrics": "DSN",
	"signozclickhousemeter":   "DSN",
	"metadataexporter":        "DSN",
	"jsontypeexporter":        "DSN",
}

// The processors that judge their configuration only when they are started, in one of the editions: they are started as
// soon as they are made, and stopped. Nothing of them listens or dials.
var judgingAtStart = []string{"tail_sampling"}

// withStandIns gives the factories of the distribution, with those of the dialling exporters and of the processors that
// judge when they start replaced.
func withStandIns() (otelcol.Factories, error) {
	all, err := components.Components()
	if err != nil {
		return all, err
	}
	for typ, factory := range all.Exporters {
		if field, ok := dialling[typ.String()]; ok {
			all.Exporters[typ] = standIn(factory, field)
		}
	}
	for typ, factory := range all.Processors {
		if slices.Contains(judgingAtStart, typ.String()) {
			all.Processors[typ] = startedOnce(factory)
		}
	}
	return all, nil
}

// startedOnce makes processors of traces that could start.
func startedOnce(factory processor.Factory) processor.Factory {
	return processor.NewFactory(factory.Type(), factory.CreateDefaultConfig, processor.WithTraces(
		func(ctx context.Context, settings processor.Settings, config component.Config, next consumer.Traces) (processor.Traces, error) {
			made, err := factory.CreateTraces(ctx, settings, config, next)
			if err != nil {
				return nil, err
			}
			if err := made.Start(ctx, componenttest.NewNopHost()); err != nil {
				return nil, err
			}
			return made, made.Shutdown(ctx)
		}, component.StabilityLevelStable))
}

type sink struct {
	component.StartFunc
	component.ShutdownFunc
	consumertest.Consumer
}

func (sink) Capabilities() consumer.Capabilities { return consumer.Capabilities{} }

// standIn keeps a factory's type, signals and configuration and parses its address, and dials nothing.
func standIn(factory exporter.Factory, field string) exporter.Factory {
	build := func(config component.Config) (sink, error) {
		address := reflect.ValueOf(config).Elem().FieldByName(field).String()
		_, err := clickhouse.ParseDSN(address)
		return sink{Consumer: consumertest.NewNop()}, err
	}
	signals := capabilities.Signals(factory)
	var options []exporter.FactoryOption
	if slices.Contains(signals, "traces") {
		options = append(options, exporter.WithTraces(func(_ context.Context, _ exporter.Settings, c component.Config) (exporter.Traces, error) {
			return build(c)
		}, component.StabilityLevelStable))
	}
	if slices.Contains(signals, "metrics") {
		options = append(options, exporter.WithMetrics(func(_ context.Context, _ exporter.Settings, c component.Config) (exporter.Metrics, error) {
			return build(c)
		}, component.StabilityLevelStable))
	}
	if slices.Contains(signals, "logs") {
		options = append(options, exporter.WithLogs(func(_ context.Context, _ exporter.Settings, c component.Config) (exporter.Logs, error) {
			return build(c)
		}, component.StabilityLevelStable))
	}
	return exporter.NewFactory(factory.Type(), factory.CreateDefaultConfig, options...)
}
