// Package contexts is what statements of OTTL are about, and empty telemetry of each, in the form that the linked version
// of pkg/ottl has them.
package contexts

import (
	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/plog"
	"go.opentelemetry.io/collector/pdata/pmetric"
	"go.opentelemetry.io/collector/pdata/ptrace"
)

type empty struct {
	resource        pcommon.Resource
	scope           pcommon.InstrumentationScope
	span            ptrace.Span
	event           ptrace.SpanEvent
	spans           ptrace.ScopeSpans
	resourceSpans   ptrace.ResourceSpans
	metric          pmetric.Metric
	metrics         pmetric.ScopeMetrics
	resourceMetrics pmetric.ResourceMetrics
	record          plog.LogRecord
	logs            plog.ScopeLogs
	resourceLogs    plog.ResourceLogs
}

// Empty is telemetry without anything in it, of every context.
func Empty() empty {
	metrics := pmetric.NewScopeMetrics()
	metric := metrics.Metrics().AppendEmpty()
	metric.SetEmptySum()
	return empty{
		resource: pcommon.NewResource(), scope: pcommon.NewInstrumentationScope(),
		span: ptrace.NewSpan(), event: ptrace.NewSpanEvent(), spans: ptrace.NewScopeSpans(), resourceSpans: ptrace.NewResourceSpans(),
		metric: metric, metrics: metrics, resourceMetrics: pmetric.NewResourceMetrics(),
		record: plog.NewLogRecord(), logs: plog.NewScopeLogs(), resourceLogs: plog.NewResourceLogs(),
	}
}
