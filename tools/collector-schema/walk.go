package main

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"go.opentelemetry.io/collector/config/configopaque"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/featuregate"
)

type object = map[string]any

var (
	durationType  = reflect.TypeFor[time.Duration]()
	opaqueType    = reflect.TypeFor[configopaque.String]()
	textType      = reflect.TypeFor[encoding.TextUnmarshaler]()
	unmarshalType = reflect.TypeFor[confmap.Unmarshaler]()
)

// Defaults that are the machine's number of processors.
var machineDependent = map[string]bool{
	"exporters/clickhouselogsexporter.log_level_concurrency": true,
}

// What an address is for, wherever the struct that it is in is embedded. Exporters call URLs what receivers that ask
// others leave to themselves.
func address(path string, t reflect.Type, field string) object {
	switch place := t.String() + "." + field; {
	case place == "confighttp.ServerConfig.Endpoint", place == "tcp.BaseConfig.ListenAddress":
		return object{"x-listens": "tcp", "x-endpoint": "host:port"}
	case place == "udp.BaseConfig.ListenAddress":
		return object{"x-listens": "udp", "x-endpoint": "host:port"}
	case place == "confighttp.ClientConfig.Endpoint" && strings.HasPrefix(path, "exporters/"):
		return object{"x-endpoint": "url"}
	case place == "configgrpc.ClientConfig.Endpoint" && strings.HasPrefix(path, "exporters/"):
		return object{"x-endpoint": "grpc"}
	}
	return object{}
}

// walker turns configuration structs into schemas. Structs become definitions, each once.
type walker struct {
	defs  object
	names map[reflect.Type]string
	// Places that reflection cannot see into.
	opaque []string
}

func (w *walker) structSchema(t reflect.Type, value reflect.Value, path string) object {
	properties := object{}
	schema := object{"type": "object", "properties": properties, "additionalProperties": false}
	w.fields(t, value, path, properties, schema)
	return schema
}

func (w *walker) fields(t reflect.Type, value reflect.Value, path string, properties, schema object) {
	for i := range t.NumField() {
		field := t.Field(i)
		tag := field.Tag.Get("mapstructure")
		name, options, _ := strings.Cut(tag, ",")
		if name == "-" || (!field.IsExported() && !field.Anonymous) {
			continue
		}
		var inner reflect.Value
		if value.IsValid() {
			inner = value.Field(i)
		}
		ft := field.Type
		if strings.Contains(options, "remain") {
			schema["additionalProperties"] = true
			w.opaque = append(w.opaque, path+".*")
			continue
		}
		if strings.Contains(options, "squash") {
			for ft.Kind() == reflect.Pointer {
				ft = ft.Elem()
				if inner.IsValid() && !inner.IsNil() {
					inner = inner.Elem()
				} else {
					inner = reflect.Value{}
				}
			}
			if ft.Kind() == reflect.Struct {
				w.fields(ft, inner, path, properties, schema)
				if endpoint, ok := properties["endpoint"].(object); ok && slices.Contains([]string{"configgrpc.ServerConfig", "confighttp.ServerConfig"}, t.String()) {
					endpoint["x-listens"], endpoint["x-endpoint"] = "tcp", "host:port"
				}
			} else {
				w.opaque = append(w.opaque, path+".(squashed "+ft.String()+")")
				schema["additionalProperties"] = true
			}
			continue
		}
		if !field.IsExported() {
			continue
		}
		if name == "" {
			name = strings.ToLower(field.Name)
		}
		property := w.typeSchema(ft, path+"."+name)
		if inner.IsValid() && !machineDependent[path+"."+name] {
			if d, ok := defaultOf(inner); ok {
				if _, isRef := property["$ref"]; !isRef {
					property["default"] = d
				} else if p := defaults(inner); p != nil {
					property = object{"$ref": property["$ref"], "default": p}
				}
			}
		}
		for keyword, about := range address(path, t, field.Name) {
			property[keyword] = about
		}
		properties[name] = property
	}
}

func (w *walker) typeSchema(t reflect.Type, path string) object {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t {
	case durationType:
		return object{"type": "string", "x-duration": true}
	case opaqueType:
		return object{"type": "string", "x-secret": true}
	}
	if strings.HasPrefix(t.String(), "configoptional.Optional[") {
		if f, ok := t.FieldByName("value"); ok {
			return w.withSwitch(w.typeSchema(f.Type, path))
		}
	}
	// It is read from a map, and from a list of pairs.
	if t.String() == "configopaque.MapList" {
		value := object{"type": "string", "x-secret": true}
		return object{"type": []string{"object", "array"}, "additionalProperties": value, "items": w.typeSchema(t.Elem(), path+"[]")}
	}
	if t.Kind() != reflect.Struct && t.Kind() != reflect.Map && (t.Implements(textType) || reflect.PointerTo(t).Implements(textType)) {
		text := object{"type": "string", "x-go": t.String()}
		if known := textsOf(t); known != nil {
			text["enum"] = known
		}
		return text
	}
	if t.Kind() == reflect.Struct && (t.Implements(textType) || reflect.PointerTo(t).Implements(textType)) {
		return object{"type": "string", "x-go": t.String()}
	}
	switch t.Kind() {
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return object{"type": "integer", "minimum": 0}
	case reflect.Float32, reflect.Float64:
		return object{"type": "number"}
	case reflect.String:
		s := object{"type": "string"}
		if t.PkgPath() != "" {
			s["x-go"] = t.String()
		}
		return s
	case reflect.Slice, reflect.Array:
		return object{"type": "array", "items": w.typeSchema(t.Elem(), path+"[]")}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": w.typeSchema(t.Elem(), path+".*")}
	case reflect.Struct:
		name := w.defName(t)
		if _, seen := w.defs[name]; !seen {
			w.defs[name] = object{}
			s := w.structSchema(t, reflect.Value{}, path)
			if reflect.PointerTo(t).Implements(unmarshalType) {
				s["x-unmarshals-itself"] = true
				w.opaque = append(w.opaque, path+" ("+t.String()+" unmarshals itself)")
			}
			w.defs[name] = s
		}
		return object{"$ref": "#/$defs/" + name}
	}
	w.opaque = append(w.opaque, path+" ("+t.String()+")")
	return object{}
}

// withSwitch adds the field that switches an optional section off and that its struct does not have, where the program
// knows it.
func (w *walker) withSwitch(section object) object {
	name, _ := section["$ref"].(string)
	def, _ := w.defs[strings.TrimPrefix(name, "#/$defs/")].(object)
	if properties, ok := def["properties"].(object); ok && hasSwitches() {
		properties["enabled"] = object{"type": "boolean"}
	}
	return section
}

// hasSwitches tells whether optional sections have a field `enabled`.
func hasSwitches() bool {
	found := false
	featuregate.GlobalRegistry().VisitAll(func(gate *featuregate.Gate) {
		found = found || (gate.ID() == "configoptional.AddEnabledField" && gate.IsEnabled())
	})
	return found
}

// present gives what is in an optional section that is there unless it is switched off; false for any other value.
func present(v reflect.Value) (reflect.Value, bool) {
	if v.Kind() != reflect.Struct || !strings.HasPrefix(v.Type().String(), "configoptional.Optional[") || !hasSwitches() {
		return v, false
	}
	copied := reflect.New(v.Type())
	copied.Elem().Set(v)
	inner := copied.MethodByName("Get").Call(nil)[0]
	return inner, !inner.IsNil() && inner.Elem().Kind() == reflect.Struct
}

// textsOf gives the texts that a type takes, where it refuses others and says then which those are; nil where it does not.
// One that takes a text in capitals as well takes more than it says.
func textsOf(t reflect.Type) []string {
	refusal := func(text string) error {
		value, ok := reflect.New(t).Interface().(encoding.TextUnmarshaler)
		if !ok {
			return nil
		}
		return value.UnmarshalText([]byte(text))
	}
	reason := refusal("not.known")
	if reason == nil {
		return nil
	}
	found := []string{}
	for _, word := range append(words.FindAllString(reason.Error(), -1), "") {
		swapped := strings.ToUpper(word)
		if swapped == word {
			swapped = strings.ToLower(word)
		}
		if refusal(word) != nil || slices.Contains(found, word) {
			continue
		}
		if swapped != word && refusal(swapped) == nil {
			return nil
		}
		found = append(found, word)
	}
	if len(found) < 2 {
		return nil
	}
	slices.Sort(found)
	return found
}

// defName names a struct by its package and type; packages called metadata by the one that they belong to, because one
// component can have several.
func (w *walker) defName(t reflect.Type) string {
	if name, known := w.names[t]; known {
		return name
	}
	_, typeName, _ := strings.Cut(t.String(), ".")
	if i := strings.IndexAny(typeName, "["); i >= 0 {
		typeName = typeName[:i]
	}
	segments := strings.Split(t.PkgPath(), "/")
	pkg := segments[len(segments)-1]
	for i := len(segments) - 1; i > 0 && (pkg == "metadata" || pkg == "internal" || (len(pkg) > 1 && pkg[0] == 'v' && pkg[1] >= '0' && pkg[1] <= '9')); i-- {
		pkg = segments[i-1]
	}
	pkg = strings.TrimPrefix(pkg, "config")
	name := title(pkg) + title(typeName)
	for n := 2; w.taken(name); n++ {
		name = fmt.Sprintf("%s%s%d", title(pkg), title(typeName), n)
	}
	w.names[t] = name
	return name
}

func (w *walker) taken(name string) bool {
	for _, other := range w.names {
		if other == name {
			return true
		}
	}
	return false
}

func title(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

func defaultOf(v reflect.Value) (any, bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil, false
		}
		return defaultOf(v.Elem())
	case reflect.Struct:
		return nil, !v.IsZero()
	case reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			return nil, false
		}
	}
	if v.IsZero() && v.Kind() != reflect.Bool {
		return nil, false
	}
	if !v.CanInterface() {
		return nil, false
	}
	if v.Type() == durationType {
		return v.Interface().(time.Duration).String(), true
	}
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		return string(text), err == nil
	}
	switch v.Kind() {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return v.Interface(), true
	case reflect.Slice:
		list := []any{}
		for i := range v.Len() {
			item, ok := defaultOf(v.Index(i))
			if !ok {
				return nil, false
			}
			list = append(list, item)
		}
		return list, true
	}
	return nil, false
}

// defaults of a struct, by configuration key.
func defaults(v reflect.Value) object {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return nil
	}
	found := object{}
	if inner, ok := present(v); ok {
		if section := defaults(inner); section != nil {
			found = section
		}
		found["enabled"] = true
		return found
	}
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag := field.Tag.Get("mapstructure")
		name, options, _ := strings.Cut(tag, ",")
		if !field.IsExported() || name == "-" {
			continue
		}
		if strings.Contains(options, "squash") {
			for k, d := range defaults(v.Field(i)) {
				found[k] = d
			}
			continue
		}
		if name == "" {
			name = strings.ToLower(field.Name)
		}
		if d, ok := defaultOf(v.Field(i)); ok && d != nil {
			found[name] = d
		} else if nested := defaults(v.Field(i)); len(nested) > 0 {
			found[name] = nested
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found
}
