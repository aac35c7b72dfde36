using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kawaraban.Store;

/// <summary>
/// The ranking of a search as a function of SQLite's full-text index, <c>relevance(article_search)</c>: higher is better. It is BM25, as the
/// index's own bm25() computes it, but for one thing: that one finds every occurrence of each word and phrase in the whole archive to know
/// how rare it is, before it gives the first article its score. This one counts no further than tells a frequent word from a rare one, and
/// not at all where there is one word or phrase only, whose rarity changes no order.
/// </summary>
internal static unsafe partial class SqliteRanking
{
    // A word in the headline counts most, one in the name of the outlet twice as much as one in the text.
    private static ReadOnlySpan<double> ColumnWeights => [4, 1, 2];

    // As in bm25(), and in most of what has been written on it.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastRarity = 1e-6;

    // Counted exactly up to a twentieth of all articles, and no small number: what stands in more is a frequent word, and how frequent is
    // taken from how soon so many were found. At 100,000 articles a page of results for two words that stand in most of them takes 14 ms
    // of CPU instead of 20, for the two as a phrase 37 instead of 54, and the labelled queries are answered as before (eval/run --only search).
    private const int ShareCounted = 20;
    private const int LeastCounted = 2000;

    /// <summary>Makes the function known to a connection.</summary>
    public static void AddTo(SqliteConnection connection)
    {
        FullTextApi* index = null;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "select fts5(?1)", out var asking), connection.Handle);
        using (asking)
        {
            // SQLite keeps the name, not a copy of it: a literal stays where it is.
            fixed (byte* kind = "fts5_api_ptr"u8)
                SqliteException.ThrowExceptionForRC(BindPointer(asking.DangerousGetHandle(), 1, &index, kind, 0), connection.Handle);
            raw.sqlite3_step(asking);
        }

        fixed (byte* name = "relevance"u8)
            SqliteException.ThrowExceptionForRC(index->CreateFunction(index, name, null, &Rank, null), connection.Handle);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Rank(RowApi* api, nint row, nint result, int count, nint* values)
    {
        var code = Score(api, row, out var score);
        if (code == raw.SQLITE_OK)
            ResultDouble(result, score);
        else
            ResultErrorCode(result, code);
    }

    private static int Score(RowApi* api, nint row, out double score)
    {
        score = 0;
        var phrases = api->PhraseCount(row);
        int places, length, phrase, column, offset;
        var code = Query.Of(api, row, phrases, out var query);
        if (code != raw.SQLITE_OK || (code = api->InstanceCount(row, &places)) != raw.SQLITE_OK || (code = api->ColumnSize(row, -1, &length)) != raw.SQLITE_OK)
            return code;

        var weights = query->Occurrences(phrases);
        weights.Clear();
        for (var place = 0; place < places; place++)
        {
            if ((code = api->Instance(row, place, &phrase, &column, &offset)) != raw.SQLITE_OK)
                return code;
            weights[phrase] += ColumnWeights[column];
        }

        for (var i = 0; i < phrases; i++)
        {
            if (weights[i] == 0)
                continue;
            if ((code = RarityOf(api, row, query, phrases, i, out var rarity)) != raw.SQLITE_OK)
                return code;
            score += rarity * (weights[i] * (Saturation + 1)) / (weights[i] + (Saturation * (1 - LengthShare + (LengthShare * length / query->MeanLength))));
        }

        return raw.SQLITE_OK;
    }

    private static int RarityOf(RowApi* api, nint row, Query* query, int phrases, int phrase, out double rarity)
    {
        ref var known = ref query->Rarities(phrases)[phrase];
        if (known == 0)
        {
            var counted = new Counted { Most = Math.Max(LeastCounted, query->Articles / ShareCounted) };
            var code = api->QueryPhrase(row, phrase, &counted, &Count);
            if (code != raw.SQLITE_OK)
            {
                rarity = 0;
                return code;
            }

            // Articles have numbers in the order they came: so many among the first so many.
            var standsIn = counted.Found < counted.Most ? counted.Found : Math.Min(query->Articles, (double)counted.Found * query->Articles / Math.Max(counted.Last, counted.Found));
            known = Math.Max(LeastRarity, Math.Log((query->Articles - standsIn + 0.5) / (standsIn + 0.5)));
        }

        rarity = known;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Count(RowApi* api, nint row, void* counted)
    {
        var soFar = (Counted*)counted;
        soFar->Last = api->RowId(row);
        return ++soFar->Found < soFar->Most ? raw.SQLITE_OK : raw.SQLITE_DONE;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* query) => NativeMemory.Free(query);

    private struct Counted
    {
        public long Most;
        public long Found;
        public long Last;
    }

    /// <summary>What is the same for all articles of a query; the index keeps it until the query is over. Two numbers for each phrase follow.</summary>
    private struct Query
    {
        public long Articles;
        public double MeanLength;

        public Span<double> Rarities(int phrases) => new((Query*)Unsafe.AsPointer(ref this) + 1, phrases);

        public Span<double> Occurrences(int phrases) => new((double*)((Query*)Unsafe.AsPointer(ref this) + 1) + phrases, phrases);

        public static int Of(RowApi* api, nint row, int phrases, out Query* query)
        {
            query = (Query*)api->GetAuxiliary(row, 0);
            if (query is not null)
                return raw.SQLITE_OK;

            long articles, length;
            var code = api->RowCount(row, &articles);
            if (code != raw.SQLITE_OK || (code = api->ColumnTotalSize(row, -1, &length)) != raw.SQLITE_OK)
                return code;
            query = (Query*)NativeMemory.AllocZeroed((nuint)(sizeof(Query) + (2 * phrases * sizeof(double))));
            (query->Articles, query->MeanLength) = (articles, Math.Max(1, (double)length / Math.Max(1, articles)));
            if (phrases == 1)
                query->Rarities(1)[0] = 1;
            return api->SetAuxiliary(row, query, &Free);
        }
    }

    /// <summary>The beginning of <c>fts5_api</c>, as <c>fts5.h</c> has it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FullTextApi
    {
        private readonly int _version;
        private readonly void* _createTokenizer;
        private readonly void* _findTokenizer;
        public readonly delegate* unmanaged[Cdecl]<FullTextApi*, byte*, void*, delegate* unmanaged[Cdecl]<RowApi*, nint, nint, int, nint*, void>, void*, int> CreateFunction;
    }

    /// <summary>The beginning of <c>Fts5ExtensionApi</c>: what can be asked of the article at hand.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct RowApi
    {
        private readonly int _version;
        private readonly void* _userData;
        private readonly void* _columnCount;
        public readonly delegate* unmanaged[Cdecl]<nint, long*, int> RowCount;
        public readonly delegate* unmanaged[Cdecl]<nint, int, long*, int> ColumnTotalSize;
        private readonly void* _tokenize;
        public readonly delegate* unmanaged[Cdecl]<nint, int> PhraseCount;
        private readonly void* _phraseSize;
        public readonly delegate* unmanaged[Cdecl]<nint, int*, int> InstanceCount;
        public readonly delegate* unmanaged[Cdecl]<nint, int, int*, int*, int*, int> Instance;
        public readonly delegate* unmanaged[Cdecl]<nint, long> RowId;
        private readonly void* _columnText;
        public readonly delegate* unmanaged[Cdecl]<nint, int, int*, int> ColumnSize;
        public readonly delegate* unmanaged[Cdecl]<nint, int, void*, delegate* unmanaged[Cdecl]<RowApi*, nint, void*, int>, int> QueryPhrase;
        public readonly delegate* unmanaged[Cdecl]<nint, void*, delegate* unmanaged[Cdecl]<void*, void>, int> SetAuxiliary;
        public readonly delegate* unmanaged[Cdecl]<nint, int, void*> GetAuxiliary;
    }

    // The library that Microsoft.Data.Sqlite speaks to; these three are not among what its package offers to C#.
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindPointer(nint statement, int parameter, void* pointer, byte* kind, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void ResultDouble(nint result, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void ResultErrorCode(nint result, int code);
}
