// Package googlecloudlogentryencodingextension stands in the place of the collector's extension of that name, whose module
// the proxy for Go modules does not serve. Nothing is known of its configuration: it takes everything.
package googlecloudlogentryencodingextension

import (
	"context"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/extension"
)

type config struct {
	Any map[string]any `mapstructure:",remain"`
}

// Unmarshal takes what the configuration says as it is.
func (c *config) Unmarshal(content *confmap.Conf) error {
	c.Any = content.ToStringMap()
	return nil
}

type standIn struct {
	component.StartFunc
	component.ShutdownFunc
}

// NewFactory makes the stand-in.
func NewFactory() extension.Factory {
	return extension.NewFactory(
		component.MustNewType("googlecloudlogentry_encoding"),
		func() component.Config { return &config{} },
		func(context.Context, extension.Settings, component.Config) (extension.Extension, error) {
			return standIn{}, nil
		},
		component.StabilityLevelAlpha,
	)
}
