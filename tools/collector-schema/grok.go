package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"

	"github.com/vjeantet/grok"
)

// grokPatterns is what a kind of grok knows: the names of its patterns, and those of them that have fields themselves.
type grokPatterns struct {
	Names  []string `json:"names"`
	Fields []string `json:"fields"`
}

// writeGrok writes the patterns that a grok_parser knows. The library shows them nowhere; they can be seen all the same.
func writeGrok(folder string) error {
	parser, err := grok.NewWithConfig(&grok.Config{NamedCapturesOnly: true})
	if err != nil {
		return err
	}
	raw := map[string]string{}
	for entries := reflect.ValueOf(parser).Elem().FieldByName("rawPattern").MapRange(); entries.Next(); {
		raw[entries.Key().String()] = entries.Value().String()
	}
	text, err := json.MarshalIndent(patternsIn(raw), "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "grok-patterns.json"), append(text, '\n'), 0o644)
}

var (
	named     = regexp.MustCompile(`%\{\w+:|\(\?P?<\w`)
	reference = regexp.MustCompile(`%\{(\w+)`)
)

func patternsIn(raw map[string]string) grokPatterns {
	found := grokPatterns{Names: names(raw), Fields: []string{}}
	var hasFields func(name string, depth int) bool
	hasFields = func(name string, depth int) bool {
		if named.MatchString(raw[name]) {
			return true
		}
		for _, inner := range reference.FindAllStringSubmatch(raw[name], -1) {
			if depth > 0 && hasFields(inner[1], depth-1) {
				return true
			}
		}
		return false
	}
	for _, name := range found.Names {
		if hasFields(name, len(raw)) {
			found.Fields = append(found.Fields, name)
		}
	}
	return found
}
