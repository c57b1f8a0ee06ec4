package main

import (
	"context"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/observer"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/config/configauth"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/extension/extensionauth"
	"go.opentelemetry.io/collector/extension/xextension/storage"
	"go.opentelemetry.io/collector/otelcol"
)

var failed = regexp.MustCompile(`failed to create "([^"]+)" (receiver|processor|exporter|connector)`)

// buildExtensions makes the extensions that the service names, without starting them.
func buildExtensions(ctx context.Context, config *otelcol.Config, factories otelcol.Factories) (map[component.ID]extension.Extension, []problem) {
	made, found := map[component.ID]extension.Extension{}, []problem(nil)
	for _, id := range config.Service.Extensions {
		factory := factories.Extensions[id.Type()]
		if factory == nil {
			continue
		}
		err := safely(func() error {
			one, err := factory.Create(ctx, extension.Settings{
				ID:                id,
				TelemetrySettings: componenttest.NewNopTelemetrySettings(),
				BuildInfo:         component.NewDefaultBuildInfo(),
			}, config.Extensions[id])
			made[id] = one
			return err
		})
		if err != nil {
			made[id] = nil
			found = append(found, problem{Path: []string{"extensions", id.String()}, Message: err.Error(), Machine: ofMachine(err)})
		}
	}
	return made, found
}

// What the fields are called in which components name an extension, and which kind they ask it for when they start.
var kindsByField = map[string]struct {
	name string
	is   func(extension.Extension) bool
}{
	"storage":            {"storage", is[storage.Extension]},
	"watch_observers":    {"observer", is[observer.Observable]},
	"encoding":           {"encoding", anything},
	"encoding_extension": {"encoding", anything},
	"extension":          {"encoding", anything},
	"k8s_leader_elector": {"leader elector", anything},
	"opampextension":     {"OpAMP", anything},
}

func is[Kind any](one extension.Extension) bool { _, ok := one.(Kind); return ok }
func anything(extension.Extension) bool         { return true }

// wrongReferences finds what components refer to and the service does not start, or what is no such extension. The
// program finds out when it starts.
func wrongReferences(config *otelcol.Config, started map[component.ID]extension.Extension) []problem {
	r := references{started: started}
	used := map[string]bool{}
	once := func(class string, ids []component.ID, configs map[component.ID]component.Config) {
		for _, id := range ids {
			path := []string{class, id.String()}
			if one, ok := configs[id]; ok && !used[strings.Join(path, "::")] {
				used[strings.Join(path, "::")] = true
				r.walk(reflect.ValueOf(one), path, class == "receivers")
			}
		}
	}
	for _, parts := range config.Service.Pipelines {
		once("receivers", parts.Receivers, config.Receivers)
		once("processors", parts.Processors, config.Processors)
		once("exporters", parts.Exporters, config.Exporters)
	}
	once("extensions", config.Service.Extensions, config.Extensions)
	slices.SortFunc(r.found, func(a, b problem) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return r.found
}

type references struct {
	started map[component.ID]extension.Extension
	found   []problem
}

var (
	typeOfID   = reflect.TypeFor[component.ID]()
	typeOfAuth = reflect.TypeFor[configauth.Config]()
)

func (r *references) walk(value reflect.Value, path []string, serves bool) {
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !value.IsNil() {
			r.walk(value.Elem(), path, serves)
		}
	case reflect.Slice, reflect.Array:
		for i := range value.Len() {
			r.walk(value.Index(i), append(slices.Clone(path), strconv.Itoa(i)), serves)
		}
	case reflect.Map:
		for entries := value.MapRange(); entries.Next(); {
			r.walk(entries.Value(), append(slices.Clone(path), fmt.Sprint(entries.Key())), serves)
		}
	case reflect.Struct:
		r.walkStruct(value, path, serves)
	}
}

func (r *references) walkStruct(value reflect.Value, path []string, serves bool) {
	if value.Type() == typeOfAuth {
		r.lookUp(value.Field(0), append(slices.Clone(path), "authenticator"), "authenticator", func(one extension.Extension) bool {
			if serves {
				return is[extensionauth.Server](one)
			}
			return is[extensionauth.HTTPClient](one) || is[extensionauth.GRPCClient](one)
		})
		return
	}
	if inner, ok := optional(value); ok {
		r.walk(inner, path, serves)
		return
	}
	// A queue that is switched off is not made, and what it names is not looked for.
	if enabled := value.FieldByName("Enabled"); enabled.IsValid() && enabled.Kind() == reflect.Bool && !enabled.Bool() {
		return
	}
	// What an exporter or an extension serves, and what a receiver calls, is told by the struct.
	switch name := value.Type().Name(); {
	case strings.HasSuffix(name, "ServerConfig"):
		serves = true
	case strings.HasSuffix(name, "ClientConfig"):
		serves = false
	}
	for i := range value.NumField() {
		field := value.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		name, options, _ := strings.Cut(field.Tag.Get("mapstructure"), ",")
		inner := slices.Clone(path)
		if name != "" {
			inner = append(inner, name)
		} else if !strings.Contains(options, "squash") && !field.Anonymous {
			inner = append(inner, strings.ToLower(field.Name))
		}
		if kind, ok := kindsByField[name]; ok && isOfIDs(field.Type) {
			r.lookUp(value.Field(i), inner, kind.name, kind.is)
			continue
		}
		if name != "-" {
			r.walk(value.Field(i), inner, serves)
		}
	}
}

// optional gives what is in a configoptional.Optional, whose fields cannot be seen: nil where it is empty.
func optional(value reflect.Value) (reflect.Value, bool) {
	holder := reflect.New(value.Type())
	holder.Elem().Set(value)
	get, has := holder.MethodByName("Get"), holder.MethodByName("HasValue")
	if !get.IsValid() || !has.IsValid() || get.Type().NumIn() != 0 || get.Type().NumOut() != 1 {
		return reflect.Value{}, false
	}
	return get.Call(nil)[0], true
}

func isOfIDs(t reflect.Type) bool {
	return t == typeOfID || (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice) && t.Elem() == typeOfID
}

func (r *references) lookUp(value reflect.Value, path []string, kind string, fits func(extension.Extension) bool) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			r.lookUp(value.Elem(), path, kind, fits)
		}
		return
	case reflect.Slice:
		for i := range value.Len() {
			r.lookUp(value.Index(i), append(slices.Clone(path), strconv.Itoa(i)), kind, fits)
		}
		return
	}
	id, ok := value.Interface().(component.ID)
	if !ok || id == (component.ID{}) {
		return
	}
	one, isStarted := r.started[id]
	if !isStarted {
		r.found = append(r.found, problem{Path: path, Message: fmt.Sprintf("%s extension %q not found: service.extensions does not start it", kind, id)})
	} else if one != nil && !fits(one) {
		r.found = append(r.found, problem{Path: path, Message: fmt.Sprintf("extension %q is no %s extension", id, kind)})
	}
}
