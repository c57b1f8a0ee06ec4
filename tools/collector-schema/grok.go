package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"sort"

	"github.com/vjeantet/grok"
)

// writeGrok writes the names of the patterns that a grok_parser knows. The library shows them nowhere; they can be seen
// all the same.
func writeGrok(folder string) error {
	parser, err := grok.NewWithConfig(&grok.Config{NamedCapturesOnly: true})
	if err != nil {
		return err
	}
	names := []string{}
	for _, name := range reflect.ValueOf(parser).Elem().FieldByName("rawPattern").MapKeys() {
		names = append(names, name.String())
	}
	sort.Strings(names)
	text, err := json.MarshalIndent(names, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "grok-patterns.json"), append(text, '\n'), 0o644)
}
