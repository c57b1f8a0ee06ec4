package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	_ "github.com/SigNoz/signoz-otel-collector/service"
	"go.opentelemetry.io/collector/featuregate"
)

// writeGates writes the feature gates that the program registers, each with its stage: a stable one cannot be disabled, a
// deprecated one not be enabled, and one that is not there at all neither.
func writeGates(folder string) error {
	found := map[string]string{}
	featuregate.GlobalRegistry().VisitAll(func(gate *featuregate.Gate) { found[gate.ID()] = gate.Stage().String() })
	text, err := json.MarshalIndent(found, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "feature-gates.json"), append(text, '\n'), 0o644)
}
