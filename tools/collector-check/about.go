package main

import (
	"runtime"
	"runtime/debug"

	"go.opentelemetry.io/collector/otelcol"
)

// about is which programs answer here, as they are linked.
type about struct {
	Collector  string `json:"collector"`
	Prometheus string `json:"prometheus"`
	Go         string `json:"go"`
	Components int    `json:"components"`
}

func aboutThis(factories otelcol.Factories) *about {
	a := about{
		Go: runtime.Version(),
		Components: len(factories.Receivers) + len(factories.Processors) + len(factories.Exporters) +
			len(factories.Connectors) + len(factories.Extensions),
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			switch module.Path {
			case "github.com/SigNoz/signoz-otel-collector":
				a.Collector = module.Version
			case "github.com/prometheus/prometheus":
				a.Prometheus = module.Version
			}
		}
	}
	return &a
}
