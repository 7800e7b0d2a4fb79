import { testCheck } from '../testing/check-tester'
import { noConflictWithSpec } from './no-conflict-with-spec'

testCheck(noConflictWithSpec)
