//go:build !ottlpointers

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

// Contexts are values until pkg/ottl v0.140.
type (
	Resource  = ottlresource.TransformContext
	Scope     = ottlscope.TransformContext
	Span      = ottlspan.TransformContext
	SpanEvent = ottlspanevent.TransformContext
	Metric    = ottlmetric.TransformContext
	DataPoint = ottldatapoint.TransformContext
	Log       = ottllog.TransformContext
)

func (e empty) Resource() Resource {
	return ottlresource.NewTransformContext(e.resource, e.resourceSpans)
}

func (e empty) Scope() Scope {
	return ottlscope.NewTransformContext(e.scope, e.resource, e.spans)
}

func (e empty) Span() Span {
	return ottlspan.NewTransformContext(e.span, e.scope, e.resource, e.spans, e.resourceSpans)
}

func (e empty) SpanEvent() SpanEvent {
	return ottlspanevent.NewTransformContext(e.event, e.span, e.scope, e.resource, e.spans, e.resourceSpans)
}

func (e empty) Metric() Metric {
	return ottlmetric.NewTransformContext(e.metric, e.metrics.Metrics(), e.scope, e.resource, e.metrics, e.resourceMetrics)
}

func (e empty) DataPoint(point any) DataPoint {
	return ottldatapoint.NewTransformContext(point, e.metric, e.metrics.Metrics(), e.scope, e.resource, e.metrics, e.resourceMetrics)
}

func (e empty) Log() Log {
	return ottllog.NewTransformContext(e.record, e.scope, e.resource, e.logs, e.resourceLogs)
}
