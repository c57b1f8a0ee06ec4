// Package linked gives what the collector links and does not export: the functions that its components give to their
// parsers of OTTL, and the languages in which times can be read.
package linked

import (
	_ "unsafe" // for go:linkname

	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"

	"signoz-as-code/tools/internal/contexts"
)

// The functions that components give to their parsers are in packages that cannot be imported from here. They are linked
// all the same, because the components are.

//go:linkname FilterSpan github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardSpanFuncs
func FilterSpan() map[string]ottl.Factory[contexts.Span]

//go:linkname FilterSpanEvent github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardSpanEventFuncs
func FilterSpanEvent() map[string]ottl.Factory[contexts.SpanEvent]

//go:linkname FilterMetric github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardMetricFuncs
func FilterMetric() map[string]ottl.Factory[contexts.Metric]

//go:linkname FilterDataPoint github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardDataPointFuncs
func FilterDataPoint() map[string]ottl.Factory[contexts.DataPoint]

//go:linkname FilterLog github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardLogFuncs
func FilterLog() map[string]ottl.Factory[contexts.Log]

//go:linkname FilterScope github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardScopeFuncs
func FilterScope() map[string]ottl.Factory[contexts.Scope]

//go:linkname FilterResource github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardResourceFuncs
func FilterResource() map[string]ottl.Factory[contexts.Resource]

//go:linkname TransformSpan github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/traces.SpanFunctions
func TransformSpan() map[string]ottl.Factory[contexts.Span]

//go:linkname TransformSpanEvent github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/traces.SpanEventFunctions
func TransformSpanEvent() map[string]ottl.Factory[contexts.SpanEvent]

//go:linkname TransformMetric github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/metrics.MetricFunctions
func TransformMetric() map[string]ottl.Factory[contexts.Metric]

//go:linkname TransformDataPoint github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/metrics.DataPointFunctions
func TransformDataPoint() map[string]ottl.Factory[contexts.DataPoint]

//go:linkname TransformLog github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/logs.LogFunctions
func TransformLog() map[string]ottl.Factory[contexts.Log]

//go:linkname TransformScope github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/common.ScopeFunctions
func TransformScope() map[string]ottl.Factory[contexts.Scope]

//go:linkname TransformResource github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/common.ResourceFunctions
func TransformResource() map[string]ottl.Factory[contexts.Resource]

//go:linkname SignozSpan github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/traces.SpanFunctions
func SignozSpan() map[string]ottl.Factory[contexts.Span]

//go:linkname SignozSpanEvent github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/traces.SpanEventFunctions
func SignozSpanEvent() map[string]ottl.Factory[contexts.SpanEvent]

//go:linkname SignozMetric github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/metrics.MetricFunctions
func SignozMetric() map[string]ottl.Factory[contexts.Metric]

//go:linkname SignozDataPoint github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/metrics.DataPointFunctions
func SignozDataPoint() map[string]ottl.Factory[contexts.DataPoint]

//go:linkname SignozLog github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/logs.LogFunctions
func SignozLog() map[string]ottl.Factory[contexts.Log]

//go:linkname SignozScope github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/common.ScopeFunctions
func SignozScope() map[string]ottl.Factory[contexts.Scope]

//go:linkname SignozResource github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/common.ResourceFunctions
func SignozResource() map[string]ottl.Factory[contexts.Resource]
