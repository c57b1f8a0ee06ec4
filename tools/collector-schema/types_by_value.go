//go:build !ottlpointers

package main

import (
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"

	"signoz-as-code/tools/internal/contexts"
)

// Types of arguments that older editions do not have.
var newerTypes []ottl.Factory[contexts.Span]
