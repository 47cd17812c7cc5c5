// One case against a daemon: client SOCKET CASE. Exits non-zero, saying why, if the answer is not the expected one.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/golang/protobuf/ptypes/timestamp"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	cwlink "cwlink/v1"
)

const bound = 30 * time.Second

func expect(condition bool, format string, values ...interface{}) {
	if !condition {
		fmt.Fprintf(os.Stderr, "expected "+format+"\n", values...)
		os.Exit(1)
	}
}

func main() {
	expect(len(os.Args) == 3, "SOCKET CASE")
	connection, err := grpc.Dial("unix:"+os.Args[1], grpc.WithInsecure())
	expect(err == nil, "a connection, not %v", err)
	ctx, cancel := context.WithTimeout(context.Background(), bound)
	defer cancel()
	switch os.Args[2] {
	case "unary":
		customer, err := cwlink.NewCustomerServiceClient(connection).GetCustomer(ctx, &cwlink.GetCustomerRequest{CustomerId: "acme"})
		expect(err == nil && customer.DisplayName == "Customer acme", "the customer, not %v, %v", customer, err)
	case "client-stream":
		stream, err := cwlink.NewUsageServiceClient(connection).StreamCounts(ctx)
		expect(err == nil, "a stream, not %v", err)
		now := time.Now()
		for i := 0; i < 3; i++ {
			moment := &timestamp.Timestamp{Seconds: now.Unix(), Nanos: int32(now.Nanosecond()/1000000*1000000 + i*1000)}
			count := &cwlink.Count{CustomerId: "acme", ProductId: "wfbs", QuantityPresence: &cwlink.Count_Quantity{Quantity: 7}, AsOfTime: moment, Source: fmt.Sprint("go", i)}
			// An error here means that the call has ended; CloseAndRecv says why.
			_ = stream.Send(&cwlink.StreamCountsRequest{Counts: []*cwlink.Count{count}})
		}
		answer, err := stream.CloseAndRecv()
		expect(err == nil && answer.Accepted+answer.Unchanged == 3, "three counts, not %v, %v", answer, err)
	case "server-stream":
		entry, err := watch(ctx, connection, true).Recv()
		expect(err == nil && entry.Id > 0 && entry.Action != "", "an entry, not %v, %v", entry, err)
	case "error":
		count := &cwlink.Count{CustomerId: "acme", ProductId: "wfbs", QuantityPresence: &cwlink.Count_Quantity{Quantity: -5}}
		_, err := cwlink.NewUsageServiceClient(connection).ReportCounts(ctx, &cwlink.ReportCountsRequest{Counts: []*cwlink.Count{count}})
		expect(status.Code(err) == codes.InvalidArgument, "InvalidArgument, not %v", err)
		for _, detail := range status.Convert(err).Details() {
			if bad, isBad := detail.(*errdetails.BadRequest); isBad {
				expect(bad.FieldViolations[0].Field == "counts[0].quantity", "the field's path, not %v", bad)
				return
			}
		}
		expect(false, "a BadRequest in %v", status.Convert(err).Details())
	case "deadline":
		short, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
		defer cancel()
		_, err := watch(short, connection, false).Recv()
		expect(status.Code(err) == codes.DeadlineExceeded, "DeadlineExceeded, not %v", err)
	case "cancel":
		stream := watch(ctx, connection, true)
		_, err := stream.Recv()
		expect(err == nil, "an entry, not %v", err)
		cancel()
		for err == nil {
			_, err = stream.Recv()
		}
		expect(err != io.EOF && status.Code(err) == codes.Canceled, "Canceled, not %v", err)
	default:
		expect(false, "a case, not %s", os.Args[2])
	}
}

func watch(ctx context.Context, connection *grpc.ClientConn, fromBeginning bool) cwlink.ActivityService_WatchActivityClient {
	request := &cwlink.WatchActivityRequest{}
	if fromBeginning {
		request.Start = &cwlink.WatchActivityRequest_FromBeginning{FromBeginning: true}
	}
	stream, err := cwlink.NewActivityServiceClient(connection).WatchActivity(ctx, request)
	expect(err == nil, "a stream, not %v", err)
	return stream
}
