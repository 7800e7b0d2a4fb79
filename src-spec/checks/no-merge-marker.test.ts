import { testCheck } from './check-tester'
import { noMergeMarker } from './no-merge-marker'

testCheck(noMergeMarker)
