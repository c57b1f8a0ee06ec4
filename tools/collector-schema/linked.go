package main

import (
	_ "unsafe" // for go:linkname

	_ "github.com/elastic/lunes"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottldatapoint"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottllog"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlmetric"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlresource"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlscope"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspanevent"
)

// The functions that components give to their parsers are in packages that cannot be imported from here. They are linked
// all the same, because the components are.

//go:linkname filterSpan github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardSpanFuncs
func filterSpan() map[string]ottl.Factory[ottlspan.TransformContext]

//go:linkname filterSpanEvent github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardSpanEventFuncs
func filterSpanEvent() map[string]ottl.Factory[ottlspanevent.TransformContext]

//go:linkname filterMetric github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardMetricFuncs
func filterMetric() map[string]ottl.Factory[ottlmetric.TransformContext]

//go:linkname filterDataPoint github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardDataPointFuncs
func filterDataPoint() map[string]ottl.Factory[ottldatapoint.TransformContext]

//go:linkname filterLog github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardLogFuncs
func filterLog() map[string]ottl.Factory[ottllog.TransformContext]

//go:linkname filterScope github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardScopeFuncs
func filterScope() map[string]ottl.Factory[ottlscope.TransformContext]

//go:linkname filterResource github.com/open-telemetry/opentelemetry-collector-contrib/internal/filter/filterottl.StandardResourceFuncs
func filterResource() map[string]ottl.Factory[ottlresource.TransformContext]

//go:linkname transformSpan github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/traces.SpanFunctions
func transformSpan() map[string]ottl.Factory[ottlspan.TransformContext]

//go:linkname transformSpanEvent github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/traces.SpanEventFunctions
func transformSpanEvent() map[string]ottl.Factory[ottlspanevent.TransformContext]

//go:linkname transformMetric github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/metrics.MetricFunctions
func transformMetric() map[string]ottl.Factory[ottlmetric.TransformContext]

//go:linkname transformDataPoint github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/metrics.DataPointFunctions
func transformDataPoint() map[string]ottl.Factory[ottldatapoint.TransformContext]

//go:linkname transformLog github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/logs.LogFunctions
func transformLog() map[string]ottl.Factory[ottllog.TransformContext]

//go:linkname transformScope github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/common.ScopeFunctions
func transformScope() map[string]ottl.Factory[ottlscope.TransformContext]

//go:linkname transformResource github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor/internal/common.ResourceFunctions
func transformResource() map[string]ottl.Factory[ottlresource.TransformContext]

//go:linkname signozSpan github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/traces.SpanFunctions
func signozSpan() map[string]ottl.Factory[ottlspan.TransformContext]

//go:linkname signozSpanEvent github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/traces.SpanEventFunctions
func signozSpanEvent() map[string]ottl.Factory[ottlspanevent.TransformContext]

//go:linkname signozMetric github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/metrics.MetricFunctions
func signozMetric() map[string]ottl.Factory[ottlmetric.TransformContext]

//go:linkname signozDataPoint github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/metrics.DataPointFunctions
func signozDataPoint() map[string]ottl.Factory[ottldatapoint.TransformContext]

//go:linkname signozLog github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/logs.LogFunctions
func signozLog() map[string]ottl.Factory[ottllog.TransformContext]

//go:linkname signozScope github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/common.ScopeFunctions
func signozScope() map[string]ottl.Factory[ottlscope.TransformContext]

//go:linkname signozResource github.com/SigNoz/signoz-otel-collector/processor/signoztransformprocessor/internal/common.ResourceFunctions
func signozResource() map[string]ottl.Factory[ottlresource.TransformContext]

// The languages in which a time can be read.
//
//go:linkname locales github.com/elastic/lunes.tables
var locales map[string][5][]string
