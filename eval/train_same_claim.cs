// Trains the weights of SameClaim on pairs of sentences with a label, and writes them as C#:
//
//   kawaraban lab claims PAIRS.tsv --features > FEATURES.jsonl
//   dotnet run eval/train_same_claim.cs FEATURES.jsonl PAIRS.tsv > src/Kawaraban.Relate/Coverage/SameClaimWeights.cs
//
// A generalised additive model: every feature through a straight line that bends at five quantiles, then the logistic function;
// full-batch Adam with an L2 penalty from a zero start, so the same input gives the same weights. Five-fold cross-validation
// is printed to standard error. PAIRS.tsv is tab-separated with a header and the label (1 or 0) first, as MRPC is.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property AnalysisLevel=none
using System.Globalization;
using System.Text.Json.Nodes;

const double Penalty = 0.01;
const int Steps = 250;
const int Folds = 5;
double[] quantiles = [0.15, 0.35, 0.5, 0.65, 0.85];

var rows = File.ReadLines(args[0]).Select(line => JsonNode.Parse(line)!["features"]!.AsArray().Select(value => (double)value!).ToArray()).ToArray();
var labels = File.ReadLines(args[1]).Skip(1).Where(line => line.Trim().Length > 0).Select(line => line[0] == '1' ? 1.0 : 0.0).ToArray();
if (rows.Length != labels.Length)
    throw new InvalidDataException($"{rows.Length} lines of features but {labels.Length} labels");

var width = rows[0].Length;
var scale = new double[width];
var mean = new double[width];
var knots = new double[width][];
for (var j = 0; j < width; j++)
{
    var column = rows.Select(row => row[j]).Order().ToArray();
    mean[j] = column.Average();
    scale[j] = Math.Max(1e-6, Math.Sqrt(column.Average(value => (value - mean[j]) * (value - mean[j]))));
    knots[j] = [.. quantiles.Select(q => column[(int)(q * column.Length)]).Distinct()];
}

var expanded = rows.Select(Expand).ToArray();
CrossValidate();
Print(Train(Enumerable.Range(0, rows.Length).ToArray()));

double[] Expand(double[] row)
{
    var values = new List<double>();
    for (var j = 0; j < width; j++)
    {
        values.Add((row[j] - mean[j]) / scale[j]);
        values.AddRange(knots[j].Select(knot => Math.Max(0, row[j] - knot) / scale[j]));
    }
    return [.. values];
}

double[] Train(int[] members)
{
    var size = expanded[0].Length;
    var (weights, first, second) = (new double[size + 1], new double[size + 1], new double[size + 1]);
    for (var step = 1; step <= Steps; step++)
    {
        var gradient = new double[size + 1];
        foreach (var i in members)
        {
            var error = Predict(weights, expanded[i]) - labels[i];
            for (var j = 0; j < size; j++)
                gradient[j] += error * expanded[i][j];
            gradient[size] += error;
        }
        for (var j = 0; j <= size; j++)
        {
            var slope = gradient[j] / members.Length + (j < size ? Penalty * weights[j] : 0);
            first[j] = 0.9 * first[j] + 0.1 * slope;
            second[j] = 0.999 * second[j] + 0.001 * slope * slope;
            weights[j] -= 0.05 * (first[j] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[j] / (1 - Math.Pow(0.999, step))) + 1e-8);
        }
    }
    return weights;
}

static double Predict(double[] weights, double[] values)
{
    var sum = weights[^1];
    for (var j = 0; j < values.Length; j++)
        sum += weights[j] * values[j];
    return 1 / (1 + Math.Exp(-sum));
}

void CrossValidate()
{
    var (right, found, wrong, missed) = (0, 0, 0, 0);
    for (var fold = 0; fold < Folds; fold++)
    {
        var weights = Train([.. Enumerable.Range(0, rows.Length).Where(i => i % Folds != fold)]);
        for (var i = fold; i < rows.Length; i += Folds)
        {
            var same = Predict(weights, expanded[i]) >= 0.5;
            right += same == labels[i] > 0.5 ? 1 : 0;
            found += same && labels[i] > 0.5 ? 1 : 0;
            wrong += same && labels[i] < 0.5 ? 1 : 0;
            missed += !same && labels[i] > 0.5 ? 1 : 0;
        }
    }
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cross-validated: accuracy {right / (double)rows.Length:0.000}, F1 {2.0 * found / (2 * found + wrong + missed):0.000}"));
}

void Print(double[] weights)
{
    var bias = weights[^1];
    var lines = new List<string>();
    var at = 0;
    for (var j = 0; j < width; j++)
    {
        var slope = weights[at++] / scale[j];
        bias -= slope * mean[j];
        lines.Add(Number(slope) + string.Concat(knots[j].Select(knot => $" {Number(knot)}:{Number(weights[at++] / scale[j])}")));
    }
    Console.WriteLine("namespace Kawaraban.Relate.Coverage;\n");
    Console.WriteLine("/// <summary>Written by eval/train_same_claim.cs, one line a feature: the slope, then where the line bends and by how much.</summary>");
    Console.WriteLine("internal static class SameClaimWeights\n{");
    Console.WriteLine($"    public const double Bias = {Number(bias)};\n");
    Console.WriteLine("    public const string Curves = \"\"\"");
    lines.ForEach(line => Console.WriteLine("        " + line));
    Console.WriteLine("        \"\"\";\n}");
}

static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
