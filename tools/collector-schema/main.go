// Command collector-schema writes what reflection finds out about every component that signoz-otel-collector links:
// <package>/recorded/components/<class>/<type>.json with its fields and their types, the defaults of CreateDefaultConfig,
// the signals that it supports, and why its defaults alone are refused, if they are. Beside them what languages inside of
// configurations have: <package>/schema/ottl.json (functions, paths and enums) and grok-patterns.json; and the feature gates
// that its command line knows: feature-gates.json.
//
//	collector-schema package ottl-source zoneinfo
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"

	"github.com/SigNoz/signoz-otel-collector/components"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap/xconfmap"

	"signoz-as-code/tools/internal/capabilities"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: collector-schema package ottl-source zoneinfo")
		os.Exit(1)
	}
	if err := writeAll(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func writeAll(folder, ottlSource, zoneinfo string) error {
	if err := write(filepath.Join(folder, "recorded", "components")); err != nil {
		return err
	}
	if err := writeGrok(filepath.Join(folder, "schema")); err != nil {
		return err
	}
	if err := writeGates(filepath.Join(folder, "schema")); err != nil {
		return err
	}
	return writeOttl(filepath.Join(folder, "schema"), ottlSource, zoneinfo)
}

func write(folder string) error {
	factories, err := components.Components()
	if err != nil {
		return err
	}
	for _, class := range []string{"receivers", "processors", "exporters", "connectors", "extensions"} {
		if err := os.RemoveAll(filepath.Join(folder, class)); err != nil {
			return err
		}
	}
	each := func(class string, name component.Type, factory component.Factory, more object) {
		if err == nil {
			err = writeOne(folder, class, name.String(), factory, more)
		}
	}
	for name, factory := range factories.Receivers {
		each("receivers", name, factory, object{"x-signals": capabilities.Signals(factory)})
	}
	for name, factory := range factories.Processors {
		each("processors", name, factory, object{"x-signals": capabilities.Signals(factory)})
	}
	for name, factory := range factories.Exporters {
		each("exporters", name, factory, object{"x-signals": capabilities.Signals(factory)})
	}
	for name, factory := range factories.Connectors {
		each("connectors", name, factory, object{"x-connects": capabilities.Pairs(factory)})
	}
	for name, factory := range factories.Extensions {
		each("extensions", name, factory, object{})
	}
	return err
}

func writeOne(folder, class, name string, factory component.Factory, more object) error {
	schema := describe(class+"/"+name, factory.CreateDefaultConfig())
	if groups := requires(factory, schema); len(groups) > 0 {
		schema["x-requires"] = groups
	}
	schema["$id"] = "collector-config:/components/" + class + "/" + name
	if isDeprecated(factory) {
		schema["deprecated"] = true
	}
	// One that the program knows by an older name, too.
	if own := factory.Type().String(); own != name {
		schema["deprecated"], schema["x-replaced-by"] = true, "call it "+own
	}
	schema["title"] = name + " " + strings.TrimSuffix(class, "s")
	for key, value := range more {
		schema[key] = value
	}
	text, err := json.MarshalIndent(schema, "", " ")
	if err != nil {
		return fmt.Errorf("%s/%s: %w", class, name, err)
	}
	file := filepath.Join(folder, class, name+".json")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, append(text, '\n'), 0o644)
}

// isDeprecated tells whether a factory says so of any of its signals.
func isDeprecated(factory component.Factory) bool {
	for i := range reflect.TypeOf(factory).NumMethod() {
		method := reflect.TypeOf(factory).Method(i)
		if !strings.HasSuffix(method.Name, "Stability") || method.Type.NumIn() != 1 {
			continue
		}
		if level, ok := reflect.ValueOf(factory).Method(i).Call(nil)[0].Interface().(component.StabilityLevel); ok && level == component.StabilityLevelDeprecated {
			return true
		}
	}
	return false
}

func describe(id string, config component.Config) object {
	value := reflect.ValueOf(config)
	if !value.IsValid() {
		return object{"type": "object"}
	}
	for value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	w := &walker{defs: object{}, names: map[reflect.Type]string{}}
	schema := w.structSchema(value.Type(), value, id)
	if reflect.PointerTo(value.Type()).Implements(unmarshalType) {
		schema["x-unmarshals-itself"] = true
	}
	if len(w.defs) > 0 {
		schema["$defs"] = w.defs
	}
	if len(w.opaque) > 0 {
		sort.Strings(w.opaque)
		schema["x-opaque"] = w.opaque
	}
	// What depends on the files of the machine is no fact about the component.
	if reason := refusal(config); reason != "" && !strings.Contains(reason, "no such file") {
		schema["x-defaults-refused"] = reason
	}
	return schema
}

// refusal is what the component's own validation says of its defaults.
func refusal(config component.Config) (reason string) {
	defer func() {
		if r := recover(); r != nil {
			reason = fmt.Sprintf("panic: %v", r)
		}
	}()
	if err := xconfmap.Validate(config); err != nil {
		return err.Error()
	}
	return ""
}
