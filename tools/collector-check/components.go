package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/SigNoz/signoz-otel-collector/components"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/xconfmap"
	"go.opentelemetry.io/collector/connector"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/consumer/consumertest"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/pipeline"
	"go.opentelemetry.io/collector/processor"
)

// question is one component by itself, in a pipeline of a signal.
type question struct {
	Class  string         `json:"class"`
	Type   string         `json:"type"`
	Signal string         `json:"signal"`
	Config map[string]any `json:"config"`
}

type answer struct {
	OK    bool   `json:"ok"`
	Error string `json:"error,omitempty"`
}

// askComponents answers every question, a line each: whether the configuration is read and valid, and the component can
// be made of it.
func askComponents(in io.Reader, out io.Writer) error {
	factories, err := components.Components()
	if err != nil {
		return err
	}
	decoder, encoder := json.NewDecoder(in), json.NewEncoder(out)
	for {
		var q question
		if err := decoder.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		a := answer{OK: true}
		if err := ask(factories, q); err != nil {
			a = answer{Error: err.Error()}
		}
		if err := encoder.Encode(a); err != nil {
			return err
		}
	}
}

func ask(factories otelcol.Factories, q question) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	name, err := component.NewType(q.Type)
	if err != nil {
		return err
	}
	id, telemetry, build := component.NewID(name), componenttest.NewNopTelemetrySettings(), component.NewDefaultBuildInfo()
	switch q.Class {
	case "processors":
		factory, ok := factories.Processors[name]
		if !ok {
			return fmt.Errorf("there is no processor %s", name)
		}
		config, err := read(factory, q.Config)
		if err != nil {
			return err
		}
		return makeProcessor(factory, q.Signal, processor.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}, config)
	case "connectors":
		factory, ok := factories.Connectors[name]
		if !ok {
			return fmt.Errorf("there is no connector %s", name)
		}
		config, err := read(factory, q.Config)
		if err != nil {
			return err
		}
		return makeConnector(factory, q.Signal, connector.Settings{ID: id, TelemetrySettings: telemetry, BuildInfo: build}, config)
	default:
		return fmt.Errorf("%s are not asked about", q.Class)
	}
}

func read(factory component.Factory, content map[string]any) (component.Config, error) {
	config := factory.CreateDefaultConfig()
	if err := confmap.NewFromStringMap(content).Unmarshal(config); err != nil {
		return nil, err
	}
	return config, xconfmap.Validate(config)
}

func makeProcessor(factory processor.Factory, signal string, settings processor.Settings, config component.Config) error {
	ctx, sink := context.Background(), consumertest.NewNop()
	var err error
	switch signal {
	case "traces":
		_, err = factory.CreateTraces(ctx, settings, config, sink)
	case "metrics":
		_, err = factory.CreateMetrics(ctx, settings, config, sink)
	case "logs":
		_, err = factory.CreateLogs(ctx, settings, config, sink)
	default:
		err = fmt.Errorf("there is no signal %q", signal)
	}
	return err
}

// makeConnector makes one that leads from a signal to the same one, to a pipeline called `out`; of those that count, to
// metrics.
func makeConnector(factory connector.Factory, signal string, settings connector.Settings, config component.Config) error {
	ctx, sink := context.Background(), consumertest.NewNop()
	out := func(signal pipeline.Signal) pipeline.ID { return pipeline.NewIDWithName(signal, "out") }
	routes := settings.ID.Type().String() == "routing"
	var err error
	switch {
	case signal == "traces" && routes:
		_, err = factory.CreateTracesToTraces(ctx, settings, config, connector.NewTracesRouter(map[pipeline.ID]consumer.Traces{out(pipeline.SignalTraces): sink}))
	case signal == "metrics" && routes:
		_, err = factory.CreateMetricsToMetrics(ctx, settings, config, connector.NewMetricsRouter(map[pipeline.ID]consumer.Metrics{out(pipeline.SignalMetrics): sink}))
	case signal == "logs" && routes:
		_, err = factory.CreateLogsToLogs(ctx, settings, config, connector.NewLogsRouter(map[pipeline.ID]consumer.Logs{out(pipeline.SignalLogs): sink}))
	case signal == "traces":
		_, err = factory.CreateTracesToMetrics(ctx, settings, config, sink)
	case signal == "metrics":
		_, err = factory.CreateMetricsToMetrics(ctx, settings, config, sink)
	case signal == "logs":
		_, err = factory.CreateLogsToMetrics(ctx, settings, config, sink)
	default:
		err = fmt.Errorf("there is no signal %q", signal)
	}
	return err
}
