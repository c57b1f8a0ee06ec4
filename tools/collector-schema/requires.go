package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/xconfmap"
)

// place is a field, by its path, with values to try in it.
type place struct {
	path   string
	values []any
}

// setting is a value at a path.
type setting struct {
	path  string
	value any
}

// trial finds out by trying what a component's Unmarshal and Validate take. Nothing is built or started.
type trial struct {
	factory component.Factory
	places  []place
}

// How many configurations one search goes on from, and how many are tried at random against each of its results.
const (
	nodes   = 25
	doubts  = 3000
	deepest = 4
)

// requires gives the fields without which the component refuses every configuration: of each group it needs one at
// least. A group is kept when a configuration that is taken was found with it, none without it, and none of those that
// are thrown together at random lacks it.
func requires(factory component.Factory, schema object) [][]string {
	t := trial{factory, placesIn(schema)}
	refused, _ := t.refusal(nil)
	if len(refused) == 0 || strings.Contains(refused[0], "no such file") {
		return nil
	}
	taken, ok := t.solve(nil)
	if !ok {
		return t.suspected(refused[0], schema["x-unmarshals-itself"] == true)
	}
	groups := [][]string{}
	for _, one := range t.least(taken) {
		group := []string{one.path}
		for {
			other, ok := t.solve(group)
			if !ok {
				break
			}
			before := len(group)
			for _, instead := range t.least(other) {
				if !slices.Contains(paths(taken), instead.path) {
					group = append(group, instead.path)
				}
			}
			if len(group) == before {
				group = nil
				break
			}
		}
		if group = outermost(group); group != nil && !t.takenWithout(group, taken) {
			groups = append(groups, group)
		}
	}
	slices.SortFunc(groups, slices.Compare)
	return slices.CompactFunc(groups, slices.Equal)
}

// suspected are the fields that what is refused first depends on, for components of which no configuration was found that
// is taken: without any of them it stays refused. There can be fields that are not known where one unmarshals itself.
func (t trial) suspected(part string, unmarshalsItself bool) [][]string {
	var group []string
	for _, p := range t.places {
		for _, value := range p.values {
			parts, read := t.refusal([]setting{{p.path, value}})
			// A text that cannot be read is not the one that is missing.
			_, isText := value.(string)
			matters := !unmarshalsItself && !slices.Contains(parts, part) && (read || !isText)
			if matters && !slices.Contains(group, p.path) {
				group = append(group, p.path)
			}
		}
	}
	if group = outermost(group); len(group) == 0 || len(group) > 3 || t.takenWithout(group, nil) {
		return nil
	}
	return [][]string{group}
}

// outermost leaves out what is inside of another place of the group.
func outermost(group []string) []string {
	var found []string
	for _, path := range slices.Sorted(slices.Values(group)) {
		if !isWithin(path, found) {
			found = append(found, path)
		}
	}
	return found
}

// refusal is why a configuration is not taken, in parts, and whether it was read at all.
func (t trial) refusal(settings []setting) (parts []string, read bool) {
	defer func() {
		if reason := recover(); reason != nil {
			parts = []string{fmt.Sprintf("panic: %v", reason)}
		}
	}()
	config := t.factory.CreateDefaultConfig()
	if err := confmap.NewFromStringMap(content(settings)).Unmarshal(config); err != nil {
		return []string{err.Error()}, false
	}
	if err := xconfmap.Validate(config); err != nil {
		return strings.FieldsFunc(strings.ReplaceAll(err.Error(), "; ", "\n"), func(r rune) bool { return r == '\n' }), true
	}
	return nil, true
}

// solve looks for a configuration that is taken and has none of the paths, by what the program says of the last one.
func (t trial) solve(without []string) ([]setting, bool) {
	type node struct {
		settings []setting
		parts    []string
	}
	seen := map[string]bool{}
	parts, read := t.refusal(nil)
	queue := []node{{nil, parts}}
	for range nodes {
		if len(queue) == 0 {
			return nil, false
		}
		at := queue[0]
		queue = queue[1:]
		if len(at.parts) == 0 {
			return at.settings, true
		}
		next := []node{}
		// Of the values of a field that are answered alike one is enough to go on from.
		answers := map[string]bool{}
		for _, p := range t.places {
			if isWithin(p.path, without) {
				continue
			}
			for _, value := range slices.Concat(p.values, valuesIn(at.parts, p)) {
				settings := with(at.settings, setting{p.path, value})
				key, _ := json.Marshal(content(settings))
				if seen[string(key)] {
					continue
				}
				seen[string(key)] = true
				var now []string
				now, read = t.refusal(settings)
				if len(now) == 0 && read {
					return settings, true
				}
				answer := strings.Join(append([]string{p.path}, now...), "\n")
				if read && !answers[answer] && !slices.Contains(now, at.parts[0]) {
					answers[answer] = true
					next = append(next, node{settings, now})
				}
			}
		}
		// The most promising first, and those that lead on before their like.
		slices.SortStableFunc(next, func(a, b node) int { return len(a.parts) - len(b.parts) })
		queue = append(next[:min(len(next), nodes)], queue...)
	}
	return nil, false
}

// least takes away from a configuration that is taken what it is taken without.
func (t trial) least(settings []setting) []setting {
	for i := len(settings) - 1; i >= 0; i-- {
		fewer := slices.Delete(slices.Clone(settings), i, i+1)
		if parts, read := t.refusal(fewer); read && len(parts) == 0 {
			settings = fewer
		}
	}
	return settings
}

// takenWithout tells whether a configuration without the paths is taken after all, by itself or with the rest of one that
// is taken. The same ones are tried every time.
func (t trial) takenWithout(without []string, taken []setting) bool {
	random := rand.New(rand.NewPCG(1, 2))
	others := slices.DeleteFunc(slices.Clone(t.places), func(p place) bool { return isWithin(p.path, without) })
	if len(others) == 0 {
		return false
	}
	rest := slices.DeleteFunc(slices.Clone(taken), func(one setting) bool { return isWithin(one.path, without) })
	for n := range doubts {
		settings := rest
		if n%2 == 0 {
			settings = nil
		}
		for range 1 + random.IntN(6) {
			p := others[random.IntN(len(others))]
			settings = with(settings, setting{p.path, p.values[random.IntN(len(p.values))]})
		}
		if parts, read := t.refusal(settings); read && len(parts) == 0 {
			return true
		}
	}
	return false
}

// placesIn lists the fields of a schema, those of structs in them too.
func placesIn(schema object) []place {
	defs, _ := schema["$defs"].(object)
	var found []place
	var visit func(properties object, prefix string, depth int)
	visit = func(properties object, prefix string, depth int) {
		for _, name := range slices.Sorted(maps.Keys(properties)) {
			property, _ := properties[name].(object)
			if isSwitch(definition(property, defs)) {
				continue
			}
			found = append(found, place{prefix + name, values(property, defs, depth)})
			if inner, _ := definition(property, defs)["properties"].(object); inner != nil && depth < deepest {
				visit(inner, prefix+name+".", depth+1)
			}
		}
	}
	properties, _ := schema["properties"].(object)
	visit(properties, "", 1)
	return found
}

// isSwitch tells whether a struct only turns something on and off: components have hundreds of such metrics.
func isSwitch(def object) bool {
	properties, _ := def["properties"].(object)
	enabled, _ := properties["enabled"].(object)
	return len(properties) == 1 && enabled != nil
}

func definition(property, defs object) object {
	ref, _ := property["$ref"].(string)
	def, _ := defs[strings.TrimPrefix(ref, "#/$defs/")].(object)
	return def
}

// values are those that a field could well have.
func values(property, defs object, depth int) []any {
	if property["$ref"] != nil {
		return []any{object{}}
	}
	switch property["type"] {
	case "boolean":
		return []any{true, false}
	case "integer":
		return []any{1, 100, 100_000}
	case "number":
		return []any{0.5, 1, 100}
	case "array":
		items, _ := property["items"].(object)
		return within(items, defs, depth, func(value any) any { return []any{value} })
	case "object":
		items, _ := property["additionalProperties"].(object)
		return within(items, defs, depth, func(value any) any { return object{"x": value} })
	}
	if property["x-duration"] == true {
		return []any{"1h", "1s"}
	}
	return []any{"localhost:1", "http://localhost:1", "https://localhost", "/x", "1", "x"}
}

// within gives lists and maps of one item; a struct in them has nothing, one of its fields, or all.
func within(items, defs object, depth int, wrap func(any) any) []any {
	var found []any
	for _, value := range values(items, defs, depth+1) {
		found = append(found, wrap(value))
	}
	properties, _ := definition(items, defs)["properties"].(object)
	if depth >= deepest || len(properties) == 0 {
		return found
	}
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		property, _ := properties[name].(object)
		for _, value := range values(property, defs, deepest) {
			found = append(found, wrap(object{name: value}))
		}
	}
	return append(found, wrap(whole(items, defs, depth)))
}

// whole is a value with all that it can have.
func whole(property, defs object, depth int) any {
	items, _ := property["items"].(object)
	properties, _ := definition(property, defs)["properties"].(object)
	switch {
	case property["type"] == "array" && depth < deepest:
		return []any{whole(items, defs, depth+1)}
	case len(properties) > 0 && depth < deepest:
		all := object{}
		for name, inner := range properties {
			all[name] = whole(inner.(object), defs, depth+1)
		}
		return all
	}
	last := values(property, defs, deepest)
	return last[len(last)-1]
}

var words = regexp.MustCompile(`[\w.-]+`)

// valuesIn are the words that the program says: among them can be those that it takes.
func valuesIn(parts []string, p place) []any {
	var found []any
	if _, isText := p.values[0].(string); isText {
		for _, word := range words.FindAllString(parts[0], 20) {
			found = append(found, word)
		}
	}
	return found
}

// with sets a path, or sets it anew.
func with(settings []setting, one setting) []setting {
	rest := slices.DeleteFunc(slices.Clone(settings), func(other setting) bool { return other.path == one.path })
	return append(rest, one)
}

func paths(settings []setting) []string {
	var found []string
	for _, one := range settings {
		found = append(found, one.path)
	}
	return found
}

func isWithin(path string, places []string) bool {
	return slices.ContainsFunc(places, func(place string) bool {
		return path == place || strings.HasPrefix(path, place+".")
	})
}

// content is the map that a configuration is.
func content(settings []setting) object {
	whole := object{}
	for _, one := range settings {
		at := whole
		keys := strings.Split(one.path, ".")
		for _, key := range keys[:len(keys)-1] {
			inner, isObject := at[key].(object)
			if !isObject {
				inner = object{}
				at[key] = inner
			}
			at = inner
		}
		last := keys[len(keys)-1]
		if _, isObject := at[last].(object); isObject && isEmpty(one.value) {
			continue
		}
		at[last] = one.value
	}
	return copied(whole)
}

func isEmpty(value any) bool {
	inner, isObject := value.(object)
	return isObject && len(inner) == 0
}

// copied shares no map with what is tried next.
func copied(value object) object {
	result := object{}
	for key, inner := range value {
		if o, isObject := inner.(object); isObject {
			inner = copied(o)
		}
		result[key] = inner
	}
	return result
}
