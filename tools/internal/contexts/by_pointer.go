//go:build ottlpointers

package contexts

import (
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottldatapoint"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottllog"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlmetric"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlresource"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlscope"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspanevent"
)

// Contexts are pointers from pkg/ottl v0.140 on.
type (
	Resource  = *ottlresource.TransformContext
	Scope     = *ottlscope.TransformContext
	Span      = *ottlspan.TransformContext
	SpanEvent = *ottlspanevent.TransformContext
	Metric    = *ottlmetric.TransformContext
	DataPoint = *ottldatapoint.TransformContext
	Log       = *ottllog.TransformContext
)

func (e empty) Resource() Resource {
	return ottlresource.NewTransformContextPtr(e.resource, e.resourceSpans)
}

func (e empty) Scope() Scope {
	return ottlscope.NewTransformContextPtr(e.scope, e.resource, e.spans)
}

func (e empty) Span() Span {
	return ottlspan.NewTransformContextPtr(e.resourceSpans, e.spans, e.span)
}

func (e empty) SpanEvent() SpanEvent {
	return ottlspanevent.NewTransformContextPtr(e.resourceSpans, e.spans, e.span, e.event)
}

func (e empty) Metric() Metric {
	return ottlmetric.NewTransformContextPtr(e.resourceMetrics, e.metrics, e.metric)
}

func (e empty) DataPoint(point any) DataPoint {
	return ottldatapoint.NewTransformContextPtr(e.resourceMetrics, e.metrics, e.metric, point)
}

func (e empty) Log() Log {
	return ottllog.NewTransformContextPtr(e.resourceLogs, e.logs, e.record)
}
