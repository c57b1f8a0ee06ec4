package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/SigNoz/signoz-otel-collector/constants"
	"github.com/SigNoz/signoz-otel-collector/service"
	"github.com/SigNoz/signoz-otel-collector/signozcol"
	"github.com/open-telemetry/opamp-go/protobufs"
	"github.com/open-telemetry/opamp-go/server"
	"github.com/open-telemetry/opamp-go/server/types"
	"go.uber.org/zap"
)

// The name that SigNoz gives to a collector's configuration.
const configName = "collector.yaml"

// runManaged runs the collector as its own main does with a manager: with a copy of its configuration, and what a server
// sends over OpAMP in that copy's place. The server is here as well, on loopback; it sends the file `remote` as soon as
// there is one, and again whenever it is another.
func runManaged(ctx context.Context, config, copyPath, remote string) error {
	text, err := os.ReadFile(config)
	if err != nil {
		return err
	}
	if err := os.WriteFile(copyPath, text, 0o600); err != nil {
		return err
	}
	address, err := serveOpamp(ctx, remote)
	if err != nil {
		return err
	}
	manager := filepath.Join(filepath.Dir(copyPath), "manager.yaml")
	if err := os.WriteFile(manager, fmt.Appendf(nil, "server_endpoint: ws://%s/v1/opamp\n", address), 0o600); err != nil {
		return err
	}
	logger, err := zap.NewProduction()
	if err != nil {
		return err
	}
	collector := signozcol.New(signozcol.WrappedCollectorSettings{
		ConfigPaths:  []string{copyPath},
		Version:      constants.Version,
		Desc:         constants.Desc,
		PollInterval: 200 * time.Millisecond,
		Logger:       logger,
	})
	managed, err := service.New(collector, logger, manager, copyPath)
	if err != nil {
		return err
	}
	if err := managed.Start(ctx); err != nil {
		return err
	}
	select {
	case <-ctx.Done():
	case err = <-managed.Error():
	}
	stop, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if stopped := managed.Shutdown(stop); err == nil {
		err = stopped
	}
	return err
}

// serveOpamp answers collectors until the context ends, and gives its address.
func serveOpamp(ctx context.Context, remote string) (string, error) {
	opamp := server.New(nil)
	callbacks := types.ConnectionCallbacks{
		OnConnected: func(_ context.Context, connection types.Connection) { go sendChanges(ctx, connection, remote) },
	}
	settings := server.StartSettings{ListenEndpoint: "127.0.0.1:0", ListenPath: "/v1/opamp"}
	settings.Callbacks.OnConnecting = func(*http.Request) types.ConnectionResponse {
		return types.ConnectionResponse{Accept: true, ConnectionCallbacks: callbacks}
	}
	if err := opamp.Start(settings); err != nil {
		return "", err
	}
	context.AfterFunc(ctx, func() { _ = opamp.Stop(context.Background()) })
	return opamp.Addr().String(), nil
}

func sendChanges(ctx context.Context, connection types.Connection, remote string) {
	sent := ""
	for ; ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
		text, err := os.ReadFile(remote)
		if err != nil || string(text) == sent {
			continue
		}
		hash := sha256.Sum256(text)
		files := map[string]*protobufs.AgentConfigFile{configName: {Body: text, ContentType: "application/x-yaml"}}
		message := &protobufs.ServerToAgent{RemoteConfig: &protobufs.AgentRemoteConfig{
			Config:     &protobufs.AgentConfigMap{ConfigMap: files},
			ConfigHash: hash[:],
		}}
		if err := connection.Send(ctx, message); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return
		}
		sent = string(text)
	}
}
