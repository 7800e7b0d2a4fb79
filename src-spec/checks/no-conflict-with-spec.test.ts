import { testCheck } from './check-tester'
import { noConflictWithSpec } from './no-conflict-with-spec'

testCheck(noConflictWithSpec)
