package main

import (
	ctx "context"
	"fmt"

	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl"
	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottlspan"
	"go.opentelemetry.io/collector/component/componenttest"

	"signoz-as-code/tools/internal/contexts"
)

// grammar is in what editions of OTTL differ as they read a text.
type grammar struct {
	// A sign before a number is an operator, and no part of the number.
	SignsAreOperators bool `json:"signsAreOperators,omitempty"`
	// The text "nil" is a text, and not nil.
	NilIsText bool `json:"nilIsText,omitempty"`
	// Of each type of argument, the kinds of literals that end the reading; `word` is a text that is neither a number nor a
	// truth value.
	Refused map[string][]string `json:"refused,omitempty"`
}

type one[Argument any] struct{ Value Argument }

// takes makes a function with one argument, for the parser to read calls of it.
func takes[Argument any](name string) ottl.Factory[contexts.Span] {
	return ottl.NewFactory(name, &one[Argument]{}, func(ottl.FunctionContext, ottl.Arguments) (ottl.ExprFunc[contexts.Span], error) {
		return func(ctx.Context, contexts.Span) (any, error) { return nil, nil }, nil
	})
}

var literals = []struct{ kind, text string }{
	{"int", "5"}, {"float", "1.5"}, {"string", `"1"`}, {"word", `"abc"`}, {"bool", "true"}, {"bytes", "0x01"},
	{"nil", "nil"}, {"list", "[1]"}, {"map", `{"a": 1}`},
}

func grammarOf() (grammar, error) {
	types := ottl.CreateFactoryMap(append(newerTypes,
		takes[ottl.StringGetter[contexts.Span]]("StringGetter"),
		takes[ottl.StringLikeGetter[contexts.Span]]("StringLikeGetter"),
		takes[ottl.IntGetter[contexts.Span]]("IntGetter"),
		takes[ottl.IntLikeGetter[contexts.Span]]("IntLikeGetter"),
		takes[ottl.FloatGetter[contexts.Span]]("FloatGetter"),
		takes[ottl.FloatLikeGetter[contexts.Span]]("FloatLikeGetter"),
		takes[ottl.BoolGetter[contexts.Span]]("BoolGetter"),
		takes[ottl.BoolLikeGetter[contexts.Span]]("BoolLikeGetter"),
		takes[ottl.ByteSliceLikeGetter[contexts.Span]]("ByteSliceLikeGetter"),
		takes[ottl.PMapGetter[contexts.Span]]("PMapGetter"),
		takes[ottl.TimeGetter[contexts.Span]]("TimeGetter"),
		takes[ottl.DurationGetter[contexts.Span]]("DurationGetter"),
	)...)
	parser, err := ottlspan.NewParser(types, componenttest.NewNopTelemetrySettings())
	if err != nil {
		return grammar{}, err
	}
	found := grammar{Refused: map[string][]string{}}
	for name := range types {
		for _, literal := range literals {
			if _, err := parser.ParseValueExpression(fmt.Sprintf("%s(%s)", name, literal.text)); err != nil {
				found.Refused[name] = append(found.Refused[name], literal.kind)
			}
		}
	}
	_, err = parser.ParseValueExpression("2-1")
	found.SignsAreOperators = err == nil
	text, err := parser.ParseValueExpression(`"nil"`)
	if err != nil {
		return grammar{}, err
	}
	var span contexts.Span
	value, err := text.Eval(ctx.Background(), span)
	found.NilIsText = value != nil
	return found, err
}
