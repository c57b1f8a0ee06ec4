// Package capabilities tells which signals a component's factory was given constructors for. The collector's own
// interfaces tell only their stability, which some factories leave undefined for signals that they support.
package capabilities

import (
	"reflect"
	"strings"
)

var all = []string{"Traces", "Metrics", "Logs"}

// Pair is what a connector turns into what.
type Pair struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Signals that a receiver, processor or exporter supports.
func Signals(factory any) []string {
	found := []string{}
	for _, signal := range all {
		if has(reflect.ValueOf(factory), "create"+signal+"Func") {
			found = append(found, strings.ToLower(signal))
		}
	}
	return found
}

// Pairs that a connector supports.
func Pairs(factory any) []Pair {
	found := []Pair{}
	for _, from := range all {
		for _, to := range all {
			if has(reflect.ValueOf(factory), "create"+from+"To"+to+"Func") {
				found = append(found, Pair{strings.ToLower(from), strings.ToLower(to)})
			}
		}
	}
	return found
}

// has looks for a function under that name in the struct behind a factory, and in those that it embeds. The fields are
// not exported; whether they are nil can be seen all the same.
func has(v reflect.Value, name string) bool {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return false
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return false
	}
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if strings.EqualFold(field.Name, name) && v.Field(i).Kind() == reflect.Func {
			return !v.Field(i).IsNil()
		}
	}
	for i := range v.NumField() {
		if v.Type().Field(i).Anonymous && has(v.Field(i), name) {
			return true
		}
	}
	return false
}
