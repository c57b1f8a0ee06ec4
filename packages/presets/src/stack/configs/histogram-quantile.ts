import { defineConfig } from '@signoz-as-code/compose';

/**
 * The program behind histogramQuantile. Upstream downloads a binary at every start, without a checksum; this is the
 * same computation in forty lines that are reviewed, mounted and hashed like every other file of the stack. Perl is
 * part of the ClickHouse image's base system.
 *
 * It follows Prometheus's histogram_quantile over classic buckets: cumulative counts, linear within a bucket, the
 * second highest bound when the quantile falls into the last bucket, NaN without an infinite bound or observations.
 */
export default defineConfig({
  format: 'script',
  content: {
    interpreter: '/usr/bin/perl',
    body: String.raw`
use strict;
use warnings;

my $infinity = 9**9**9;
$| = 1;

while (my $row = <STDIN>) {
  my ($bounds, $counts, $quantile) = $row =~ /^"?\[(.*?)\]"?,"?\[(.*?)\]"?,"?([^",\s]+)"?\s*$/;
  my $value = defined $quantile ? quantile(number($quantile), [numbers($bounds)], [numbers($counts)]) : undef;
  print defined $value ? text($value) : 'nan', "\n";
}

sub quantile {
  my ($q, $bounds, $counts) = @_;
  return undef unless defined $q && @$bounds && @$bounds == @$counts;
  return -$infinity if $q < 0;
  return $infinity if $q > 1;

  my %total;
  for my $i (0 .. $#$bounds) {
    return undef unless defined $bounds->[$i] && defined $counts->[$i];
    $total{text($bounds->[$i])} += $counts->[$i];
  }
  my @upper = sort { $a <=> $b } keys %total;
  return undef if @upper < 2 || $upper[-1] != $infinity;

  # Samples of different moments can make a cumulative count fall; it never does in truth.
  my @below;
  for my $bound (@upper) {
    my $count = $total{$bound};
    push @below, @below && $below[-1] > $count ? $below[-1] : $count;
  }
  return undef if $below[-1] == 0;

  my $rank = $q * $below[-1];
  my $i = 0;
  $i++ while $i < $#upper && $below[$i] < $rank;
  return $upper[-2] if $i == $#upper;
  return $upper[0] if $i == 0 && $upper[0] <= 0;

  my ($start, $before) = $i == 0 ? (0, 0) : ($upper[$i - 1], $below[$i - 1]);
  my $inside = $below[$i] - $before;
  return undef if $inside == 0;
  return $start + ($upper[$i] - $start) * (($rank - $before) / $inside);
}

sub numbers { return map { number($_) } split /\s*,\s*/, $_[0] }

sub number {
  my ($word) = @_;
  return $infinity if $word =~ /^\+?inf/i;
  return -$infinity if $word =~ /^-inf/i;
  return $word =~ /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i ? 0 + $word : undef;
}

sub text {
  my ($value) = @_;
  return $value == $infinity ? 'inf' : $value == -$infinity ? '-inf' : sprintf '%.17g', $value;
}
`,
  },
});
